package se.samsvar.query.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of pages of the log: the same choice of events, from another number. An address that names a number shows
 * the same events for ever.
 *
 * @param size of the page, or null for the usual one
 */
record HistoryAddress(AuditFilter filter, @Nullable Integer size) {

    public String newest() {
        return of(null, null);
    }

    public String oldest() {
        return of("after", -1L);
    }

    public String newer(long number) {
        return of("after", number);
    }

    public String older(long number) {
        return of("before", number);
    }

    private String of(@Nullable String end, @Nullable Long number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/historik");
        filter.types().forEach(type -> address.queryParam("type", type));
        add(address, "actor", filter.actor());
        add(address, "organisation", filter.organisation());
        add(address, "incident", filter.incident());
        add(address, "cause", filter.cause());
        add(address, "text", filter.text());
        add(address, "from", filter.from());
        add(address, "to", filter.to());
        add(address, "size", size);
        if (end != null) {
            add(address, end, number);
        }
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
