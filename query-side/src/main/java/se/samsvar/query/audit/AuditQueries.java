package se.samsvar.query.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/** Pages through events by their numbers, so that none is missed or doubled while more are stored. */
class AuditQueries {
    private static final String OF_NUMBERS = "where e.number = any(?) order by e.number ";

    private final JdbcTemplate jdbc;
    private final EventFinder finder;
    private final Numbers numbers;
    private final EventSentences sentences;

    AuditQueries(JdbcTemplate jdbc, EventFinder finder, Numbers numbers, EventSentences sentences) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.numbers = numbers;
        this.sentences = sentences;
    }

    /** The next events in their order. */
    List<AuditItem> after(long number, int size, AuditFilter filter, Viewer viewer) {
        numbers.within("after", number, -1);
        return read(finder.find(filter, new Span(number, Long.MAX_VALUE), false, size, viewer), "asc", viewer);
    }

    /** The last events before one, the latest first. */
    List<AuditItem> before(long number, int size, AuditFilter filter, Viewer viewer) {
        if (number != Long.MAX_VALUE) {
            numbers.within("before", number - 1, -1);
        }
        return read(finder.find(filter, new Span(-1, number), true, size, viewer), "desc", viewer);
    }

    /** A page as people turn them: the latest first, also where those after a number are asked for. */
    EventPage page(@Nullable Long before, @Nullable Long after, int size, AuditFilter filter, Viewer viewer) {
        if (before != null && after != null) {
            throw BadParameter.malformed("after", String.valueOf(after));
        }
        if (after != null) {
            List<AuditItem> next = after(after, size + 1, filter, viewer);
            return EventPage.upwards(next, size, after >= 0);
        }
        long end = before == null ? Long.MAX_VALUE : before;
        return EventPage.downwards(before(end, size + 1, filter, viewer), size, before != null);
    }

    Optional<AuditItem> find(long number, Viewer viewer) {
        return read(List.of(number), "asc", viewer).stream().findFirst();
    }

    List<AuditItem> of(List<Long> found, Viewer viewer) {
        return read(found, "asc", viewer);
    }

    /** What happened to one thing, such as a task or a notice, from the beginning. */
    List<AuditItem> ofAggregate(String aggregate, int most, Viewer viewer) {
        return jdbc.query(
                AuditReader.SELECT + "where e.aggregate = ? order by e.sequence limit ?",
                new AuditReader(sentences, viewer),
                aggregate,
                most);
    }

    private List<AuditItem> read(List<Long> found, String order, Viewer viewer) {
        return found.isEmpty()
                ? List.of()
                : jdbc.query(AuditReader.SELECT + OF_NUMBERS + order, new AuditReader(sentences, viewer), (Object)
                        found.toArray(Long[]::new));
    }
}
