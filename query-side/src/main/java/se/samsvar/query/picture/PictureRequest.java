package se.samsvar.query.picture;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;

/** What stands in the address of the picture, as typed. */
record PictureRequest(
        @Nullable String at,
        @Nullable String event,
        @Nullable String compare,
        @Nullable String clock,
        @Nullable IncidentType type,
        @Nullable String district,
        @Nullable IncidentStatus status,
        @Nullable String from,
        @Nullable String to,
        @Nullable String records) {
    PictureFilter filter() {
        if (records != null && !records.isBlank() && !records.equals("all") && !records.equals("relevant")) {
            throw BadParameter.malformed("records", records);
        }
        return new PictureFilter(
                type,
                Parameters.district(district),
                status,
                Parameters.from("from", from),
                Parameters.to("to", to),
                "all".equals(records));
    }

    /** Whether something narrows or widens what is shown. */
    public boolean isNarrowed() {
        return type != null
                || status != null
                || Stream.of(district, from, to, records).anyMatch(typed -> typed != null && !typed.isBlank());
    }

    public boolean isPast() {
        return at != null && !at.isBlank() || event != null && !event.isBlank();
    }
}
