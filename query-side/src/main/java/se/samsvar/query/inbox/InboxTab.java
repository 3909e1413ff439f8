package se.samsvar.query.inbox;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

/** The views of an inbox, each with its word in the address. */
enum InboxTab {
    MINE("mina"),
    ORGANISATION("organisation"),
    OVERDUE("over"),
    ENDED("klara");

    private final String word;

    InboxTab(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What an account has taken is its own, whichever organisation's inbox a lead has open. */
    TaskFilter filter(PartnerId partner, Viewer viewer) {
        return switch (this) {
            case MINE ->
                new TaskFilter(
                        viewer.onlyPartner(),
                        TaskFilter.OPEN,
                        null,
                        viewer.actor().name());
            case ORGANISATION -> new TaskFilter(partner, TaskFilter.OPEN, null, null);
            case OVERDUE -> new TaskFilter(partner, Set.of(), true, null);
            case ENDED -> new TaskFilter(partner, TaskFilter.ENDED, null, null);
        };
    }

    static InboxTab asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ORGANISATION;
        }
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("vy", word));
    }
}
