package se.samsvar.ledger.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param origin the name of the log
 * @param first the number of the first event
 * @param last the number of the last event
 * @param events how many
 * @param redacted of how many of them not all texts are written out
 * @param from what was asked for, as it was typed
 * @param createdAt in UTC
 * @param createdBy the account
 * @param files the SHA-256 of each
 */
public record Manifest(
        String format,
        String origin,
        long first,
        long last,
        long events,
        long redacted,
        @Nullable String from,
        @Nullable String to,
        String createdAt,
        String createdBy,
        Map<String, String> files) {}
