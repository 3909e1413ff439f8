package se.samsvar.query.incidents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;

/** The parts of an incident's page, each with its word in the address. */
enum IncidentTab {
    OVERVIEW("oversikt"),
    TASKS("uppgifter"),
    WALK("vandring"),
    TIMELINE("forlopp"),
    ACTIONS("insatser"),
    NOTICES("aviseringar"),
    REVIEW("genomgang");

    private final String word;

    IncidentTab(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static IncidentTab asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return OVERVIEW;
        }
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("flik", word));
    }
}
