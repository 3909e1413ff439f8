package se.samsvar.query.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/**
 * Why an event happened and what came of it. Commands and deadlines between two events are not stored; each event names
 * the event that led to it through them.
 */
class Causation {

    private static final int MOST = 10_000;
    private static final String CAUSES = """
            with recursive chain as (
                select causing_event, 0 as depth from query.audit_event where number = ?
                union all
                select parent.causing_event, chain.depth + 1
                from chain join query.audit_event parent on parent.message_id = chain.causing_event
                where chain.depth < 100)
            """ + AuditReader.SELECT + """
            join chain on chain.causing_event = e.message_id order by chain.depth""";
    private static final String CONSEQUENCES = """
            with recursive tree as (
                select number, message_id from query.audit_event where causing_event = ?
                union
                select child.number, child.message_id
                from tree join query.audit_event child on child.causing_event = tree.message_id)
            """ + AuditReader.SELECT + """
            join tree on tree.number = e.number order by e.number limit ?""";

    private final JdbcTemplate jdbc;
    private final AuditQueries events;
    private final Explanations explanations;
    private final Tree tree;
    private final EventSentences sentences;

    Causation(JdbcTemplate jdbc, AuditQueries events, Explanations explanations, Tree tree, EventSentences sentences) {
        this.jdbc = jdbc;
        this.events = events;
        this.explanations = explanations;
        this.tree = tree;
        this.sentences = sentences;
    }

    /**
     * The answer.
     *
     * @param chain from the root down to what led to the event, each with what decided it
     * @param tree the event itself and what came of it, as far as it is shown at once
     */
    record Why(AuditItem event, List<WhyNode> chain, WhyNode tree) {}

    Optional<Why> why(long number, Viewer viewer) {
        return events.find(number, viewer).map(event -> why(event, viewer));
    }

    Why why(AuditItem event, Viewer viewer) {
        return new Why(event, explained(causes(event, viewer).reversed()), tree.of(event, viewer));
    }

    /** Up to the root, the nearest first. */
    List<AuditItem> causes(AuditItem event, Viewer viewer) {
        return jdbc.query(CAUSES, new AuditReader(sentences, viewer), event.number());
    }

    /** Everything that it led to, in order, each with the number of the event that led to it. */
    List<AuditItem> consequences(AuditItem event, Viewer viewer) {
        return jdbc.query(CONSEQUENCES, new AuditReader(sentences, viewer), event.messageId(), MOST);
    }

    /** Each alone, with what decided it. */
    List<WhyNode> explained(List<AuditItem> items) {
        Map<Long, Explanation> why = explanations.of(items);
        return items.stream()
                .map(item -> new WhyNode(item, Objects.requireNonNull(why.get(item.number())), List.of(), 0, List.of()))
                .toList();
    }
}
