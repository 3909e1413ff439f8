package se.samsvar.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Names;
import se.samsvar.query.web.Reader;
import se.samsvar.query.web.Times;
import tools.jackson.databind.JsonNode;

/**
 * An event as an auditor sees it.
 *
 * @param aggregate the identifier of what it happened to
 * @param organisation for whom the actor acted
 * @param causedBy the identifier of the message that caused it; commands and deadlines are not stored as events
 * @param causedByEvent the number of the event that led to it, or null where a person did
 * @param subject the title of the task that it happened to, where it doesn't say so itself
 * @param payload the event, without the texts that the auditor may not read
 * @param origin where the plan's word for it is to be found
 */
record AuditItem(
        long number,
        Instant recordedAt,
        String type,
        @Nullable String revision,
        @Nullable String aggregateType,
        @Nullable String aggregate,
        @Nullable Long sequence,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String causedBy,
        @Nullable Long causedByEvent,
        @Nullable String traceId,
        String messageId,
        @Nullable String subject,
        String sentence,
        JsonNode payload,
        @JsonIgnore @Nullable Cause cause,
        @JsonIgnore Origin origin) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ROOT);

    record Cause(long number, String type, String sentence) {}

    @JsonIgnore
    public String organisationName() {
        return organisation == null ? "" : Names.partner(organisation);
    }

    /** When it was recorded, to the second, in the city's time. */
    @JsonIgnore
    public String recorded() {
        return SECONDS.withLocale(Reader.locale()).format(recordedAt.atZone(Times.ZONE));
    }
}
