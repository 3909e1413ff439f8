package se.samsvar.police;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks how far an import has come; the answer is a {@link Progress}. */
public record FindImportProgress(UUID importId) {

    /**
     * @param done records handled so far, of {@code total}; a total of 0 means that the file isn't read yet
     * @param result what it did, once it has ended
     * @param failure why nothing could be read at all, in Swedish
     */
    public record Progress(
            int done,
            int total,
            ImportPoliceFeed.@Nullable Result result,
            @Nullable String failure) {}
}
