package se.samsvar.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event among those that led to it and those that it led to.
 *
 * @param children the first that it led to, in their order
 * @param childCount how many there are in all
 * @param more where not all are among {@code children}: how many there are of each type
 */
record WhyNode(
        @JsonIgnore AuditItem event,
        Explanation explanation,
        List<WhyNode> children,
        long childCount,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfType> more) {

    record OfType(String type, long count) {}

    @JsonProperty
    public long number() {
        return event.number();
    }

    @JsonProperty
    public String type() {
        return event.type();
    }

    @JsonProperty
    public Instant recordedAt() {
        return event.recordedAt();
    }

    @JsonProperty
    public @Nullable String subject() {
        return event.subject();
    }

    @JsonProperty
    public String sentence() {
        return event.sentence();
    }
}
