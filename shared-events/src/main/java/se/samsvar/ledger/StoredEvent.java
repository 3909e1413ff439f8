package se.samsvar.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as the event store holds it, before any upcaster.
 *
 * @param number in the order of all events; rises, with gaps where a transaction was undone
 * @param aggregate the identifier of what it happened to
 * @param sequence its place among the events of its aggregate, from 0
 * @param eventId the identifier of the message
 * @param type the full name of its class
 * @param recordedAt the instant as the store writes it, in UTC
 * @param metadata JSON, byte for byte
 * @param payload JSON, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long number,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String eventId,
        String type,
        @Nullable String revision,
        String recordedAt,
        byte[] metadata,
        byte[] payload) {

    public String metadataText() {
        return new String(metadata, StandardCharsets.UTF_8);
    }

    public String payloadText() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
