package se.samsvar.police;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/**
 * Reads a page of the police's events feed. The same page again changes nothing.
 *
 * @param importId chosen by whoever asks, to follow the progress by {@link FindImportProgress}
 * @param json the feed's JSON array, as published
 */
public record ImportPoliceFeed(@RoutingKey UUID importId, String json) {

    /**
     * What the import did. {@code read} is the sum of incidents, updated, ignored and the rejected.
     *
     * @param read records in the file
     * @param incidents records that became an incident now
     * @param ignored records that caused no response: types without one, and those already known
     * @param updated records that say something else than last time
     * @param shown of the ignored: new records without a response that are now in the picture
     * @param unchanged of the ignored: records already known that say the same as last time
     * @param rejected records that can't be read
     */
    public record Result(
            int read, int incidents, int ignored, int updated, int shown, int unchanged, List<Rejected> rejected) {}

    /** @param id the record's number, or its place in the list ({@code #17}) where it has none */
    public record Rejected(String id, String reason) {}
}
