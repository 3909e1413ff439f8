package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.web.Parameters;

/**
 * What stands in the address of the list, as typed.
 *
 * @param page counted from 0
 */
record IncidentListRequest(
        @Nullable IncidentType type,
        @Nullable String district,
        @Nullable IncidentStatus status,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable Boolean overdue,
        @Nullable Integer page) {

    IncidentFilter filter() {
        Instant start = Parameters.from("from", from);
        return new IncidentFilter(
                type, Parameters.district(district), status, start, Parameters.to("to", to), q, isOverdue());
    }

    public boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    int number() {
        return page == null ? 0 : page;
    }

    /** Whether nothing narrows the list. */
    public boolean isAll() {
        return address(0).equals("/handelser");
    }

    /** The address of another page of the same list. */
    public String address(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/handelser");
        add(address, "type", type);
        add(address, "district", district);
        add(address, "status", status);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "q", q);
        add(address, "overdue", isOverdue() ? "true" : null);
        add(address, "page", number == 0 ? null : number);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
