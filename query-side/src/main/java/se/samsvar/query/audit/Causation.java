package se.samsvar.query.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/**
 * Why an event happened and what came of it. Commands and deadlines between two events are not stored; each event names
 * the event that led to it through them.
 */
class Causation {

    private static final int MOST = 2_000;
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
    private final EventSentences sentences;

    Causation(JdbcTemplate jdbc, AuditQueries events, EventSentences sentences) {
        this.jdbc = jdbc;
        this.events = events;
        this.sentences = sentences;
    }

    /**
     * The answer.
     *
     * @param causes up to the root, the nearest first
     * @param consequences everything that it caused, in order, each with the number of the event that led to it
     */
    record Why(AuditItem event, List<AuditItem> causes, List<AuditItem> consequences) {}

    Optional<Why> why(long number, Viewer viewer) {
        AuditReader reader = new AuditReader(sentences, viewer);
        return events.find(number, viewer)
                .map(event -> new Why(
                        event,
                        jdbc.query(CAUSES, reader, number),
                        jdbc.query(CONSEQUENCES, reader, event.messageId(), MOST)));
    }
}
