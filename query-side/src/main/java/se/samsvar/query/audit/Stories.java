package se.samsvar.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samsvar.query.security.Viewer;

/** What happened to one task or one notice, and why. */
class Stories {
    private static final int MOST = 500;

    private final AuditQueries events;
    private final Causation causation;

    Stories(AuditQueries events, Causation causation) {
        this.events = events;
        this.causation = causation;
    }

    /**
     * The answer.
     *
     * @param chain from the root down to what led to the first of {@code events}
     * @param events all that happened to it, each with what decided it
     * @param tree the first of them and what came of it
     */
    record Story(List<WhyNode> chain, List<WhyNode> events, WhyNode tree) {
        /** The first of them. */
        @JsonIgnore
        public AuditItem first() {
            return tree.event();
        }

        /** The incident that it is about, or an empty text where it is about several. */
        @JsonIgnore
        public String incident() {
            return first().payload().path("incidentId").asString("");
        }
    }

    Optional<Story> task(UUID taskId, Viewer viewer) {
        return of(taskId, "TaskAssigned", viewer);
    }

    Optional<Story> notice(UUID noticeId, Viewer viewer) {
        return of(noticeId, "NoticeRequested", viewer);
    }

    private Optional<Story> of(UUID aggregate, String begins, Viewer viewer) {
        List<AuditItem> happened = events.ofAggregate(aggregate.toString(), MOST, viewer);
        if (happened.isEmpty() || !happened.getFirst().type().equals(begins)) {
            return Optional.empty();
        }
        Causation.Why why = causation.why(happened.getFirst(), viewer);
        return Optional.of(new Story(why.chain(), causation.explained(happened), why.tree()));
    }
}
