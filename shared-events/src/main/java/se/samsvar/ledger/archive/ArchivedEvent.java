package se.samsvar.ledger.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.CanonicalEvent;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.StoredEvent;
import tools.jackson.databind.JsonNode;

/**
 * A line of {@link ArchiveFiles#EVENTS}.
 *
 * @param position of the leaf, from 0
 * @param metadata as stored
 * @param payload as stored, or null where its reader may not have all of its texts
 * @param readable then, in its place, what the reader may have of it
 * @param leaf what was sealed, in Base64
 * @param sentence in the reader's language
 */
public record ArchivedEvent(
        long position,
        long number,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String eventId,
        String type,
        @Nullable String revision,
        String recordedAt,
        String metadata,
        String metadataSha256,
        @Nullable String payload,
        @Nullable JsonNode readable,
        String payloadSha256,
        String leaf,
        String sentence) {

    /** @param readable what of it may be read, or null where all may */
    public static ArchivedEvent of(StoredEvent event, Leaf leaf, @Nullable JsonNode readable, String sentence) {
        CanonicalEvent canonical = CanonicalEvent.of(event);
        return new ArchivedEvent(
                leaf.position(),
                event.number(),
                event.aggregate(),
                event.sequence(),
                event.aggregateType(),
                event.eventId(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.metadataText(),
                canonical.metadataHash(),
                readable == null ? event.payloadText() : null,
                readable,
                canonical.payloadHash(),
                leaf.hash().base64(),
                sentence);
    }

    CanonicalEvent canonical() {
        return new CanonicalEvent(
                number,
                aggregate,
                sequence,
                aggregateType,
                eventId,
                type,
                revision,
                recordedAt,
                metadataSha256,
                payloadSha256);
    }

    /** Whether what is written out is what was hashed. */
    boolean isWhole() {
        return sha256(metadata).equals(metadataSha256)
                && (payload == null || sha256(payload).equals(payloadSha256));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
