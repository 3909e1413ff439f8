package se.samsvar.query.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;

/** The two clocks by which the past can be read. */
public enum PastClock {
    /** What had been recorded by then. */
    KNOWN("known"),
    /** What had happened by then, as far as it is known now. */
    HAPPENED("happened");

    private final String word;

    PastClock(String word) {
        this.word = word;
    }

    /** As it stands in an address. */
    public String word() {
        return word;
    }

    /** @throws BadParameter where it is neither */
    public static PastClock asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return KNOWN;
        }
        return Arrays.stream(values())
                .filter(clock -> clock.word.equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("clock", word));
    }
}
