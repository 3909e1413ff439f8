package se.samsvar.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An event as the text that is hashed: one line per field, {@code name value}, in this order, each ended by a line feed. In
 * a value a backslash is {@code \\}, a line feed {@code \n}, a carriage return {@code \r}; what is not there is {@code \0}.
 * Of metadata and payload the SHA-256 of the stored bytes is hashed, so that a reader who may not have a text can still
 * prove the event, and what is stored encrypted is proven as it is stored.
 *
 * @param metadataHash SHA-256, 64 lower-case hexadecimal digits
 * @param payloadHash the same
 */
public record CanonicalEvent(
        long number,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String eventId,
        String type,
        @Nullable String revision,
        String recordedAt,
        String metadataHash,
        String payloadHash) {

    private static final String FORM = "samsvar-event/1\n";

    public static CanonicalEvent of(StoredEvent event) {
        return new CanonicalEvent(
                event.number(),
                event.aggregate(),
                event.sequence(),
                event.aggregateType(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                HexFormat.of().formatHex(TreeHash.sha256(event.metadata())),
                HexFormat.of().formatHex(TreeHash.sha256(event.payload())));
    }

    /** The same event under another number. */
    CanonicalEvent numbered(long other) {
        return new CanonicalEvent(
                other,
                aggregate,
                sequence,
                aggregateType,
                eventId,
                type,
                revision,
                recordedAt,
                metadataHash,
                payloadHash);
    }

    /** Its place in a tree. */
    public TreeHash leaf() {
        return TreeHash.ofLeaf(text().getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        StringBuilder text = new StringBuilder(512).append(FORM);
        line(text, "number", Long.toString(number));
        line(text, "aggregate", aggregate);
        line(text, "sequence", Long.toString(sequence));
        line(text, "aggregate-type", aggregateType);
        line(text, "event-id", eventId);
        line(text, "type", type);
        line(text, "revision", revision);
        line(text, "recorded-at", recordedAt);
        line(text, "metadata-sha256", metadataHash);
        line(text, "payload-sha256", payloadHash);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        text.append(name)
                .append(' ')
                .append(value == null ? "\\0" : escaped(value))
                .append('\n');
    }

    private static String escaped(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
