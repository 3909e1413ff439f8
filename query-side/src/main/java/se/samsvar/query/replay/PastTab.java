package se.samsvar.query.replay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;

/** The views of an inbox, with the words that they have in its address. */
enum PastTab {
    MINE("mina", true),
    ORGANISATION("organisation", true),
    OVERDUE("over", true),
    ENDED("klara", false);

    private final String word;
    private final boolean open;

    PastTab(String word, boolean open) {
        this.word = word;
        this.open = open;
    }

    public String word() {
        return word;
    }

    boolean isOpen() {
        return open;
    }

    static PastTab asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ORGANISATION;
        }
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("vy", word));
    }
}
