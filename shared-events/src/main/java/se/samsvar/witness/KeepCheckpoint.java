package se.samsvar.witness;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Gives a witness a checkpoint to keep; answered by a {@link Kept}. The same one again changes nothing.
 *
 * @param witness its name
 * @param note the signed checkpoint as it is written
 * @param earlier the size that the witness is believed to hold, 0 for none
 * @param proof hashes in Base64: that the log of this checkpoint begins with all of the earlier one
 */
public record KeepCheckpoint(@RoutingKey String witness, String note, long earlier, List<String> proof) {

    public KeepCheckpoint {
        proof = List.copyOf(proof);
    }

    /**
     * What the witness answered.
     *
     * @param cosignature the line with which it signed, or null where it signs nothing
     * @param holds the size that it holds, where that is another than was believed: nothing was kept
     * @param failure why it kept nothing, for operators, or null
     */
    public record Kept(
            @Nullable String cosignature,
            @Nullable Long holds,
            @Nullable String failure) {}
}
