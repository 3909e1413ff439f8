package se.samsvar.query.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/** Pages through events by their numbers, so that none is missed or doubled while more are stored. */
class AuditQueries {

    private final JdbcTemplate jdbc;
    private final EventSentences sentences;

    AuditQueries(JdbcTemplate jdbc, EventSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    /** The next events in their order. */
    List<AuditItem> after(long number, int size, AuditFilter filter, Viewer viewer) {
        Conditions conditions = filter.conditions().and("e.number > ?", number);
        return find(conditions, "e.number", size, viewer);
    }

    /** The last events before one, the latest first. */
    List<AuditItem> before(long number, int size, AuditFilter filter, Viewer viewer) {
        Conditions conditions = filter.conditions().and("e.number < ?", number);
        return find(conditions, "e.number desc", size, viewer);
    }

    Optional<AuditItem> find(long number, Viewer viewer) {
        return find(new Conditions().and("e.number = ?", number), "e.number", 1, viewer).stream()
                .findFirst();
    }

    private List<AuditItem> find(Conditions conditions, String order, int size, Viewer viewer) {
        return jdbc.query(
                AuditReader.SELECT + "where " + conditions.sql() + " order by " + order + " limit ?",
                new AuditReader(sentences, viewer),
                conditions.values(size));
    }
}
