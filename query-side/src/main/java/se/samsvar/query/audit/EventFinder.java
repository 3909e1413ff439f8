package se.samsvar.query.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/**
 * Finds the numbers of a page of events, from indices alone. One condition has an index of its own that lies in the order of
 * the numbers. Several at once, and words, are first looked for among the next events: what is common is found there, or a
 * little further on. What is rarer comes from the index of all marks, which gives every event that has them all.
 */
class EventFinder {
    /** How many events are looked through first, for each that is asked for. */
    private static final int NEAR = 100;

    /** Among them a third of what is asked for: there is so much of it that the next ones are nearer than the index. */
    private static final int COMMON = 3;

    private static final int MOST_NEAR = 50_000;
    private static final String ALONG = """
            select s.number from query.audit_event s
            where (s.%1$s, s.number) > (?, ?) and (s.%1$s, s.number) < (?, ?) and %3$s
            order by s.%1$s %2$s, s.number %2$s limit ?""";
    private static final String NEXT = """
            select s.number from (select number, recorded_at, marks from query.audit_search
                where number > ? and number < ? order by number %1$s limit %2$d) s
            where s.marks @@ ?::tsquery and %3$s order by s.number %1$s limit ?""";
    private static final String ANYWHERE = """
            with found as materialized (
                select number, recorded_at from query.audit_search where marks @@ ?::tsquery)
            select s.number from found s where s.number > ? and s.number < ? and %2$s order by s.number %1$s limit ?""";

    private final JdbcTemplate jdbc;
    private final Numbers numbers;

    EventFinder(JdbcTemplate jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** @param latestFirst whether the last ones of the span are asked for, instead of the first */
    List<Long> find(AuditFilter filter, Span asked, boolean latestFirst, int most, Viewer viewer) {
        Period period = filter.period();
        Span span = asked.and(numbers.of(period));
        Page page = new Page(span, latestFirst ? "desc" : "asc", most, period);
        if (filter.incident() != null || filter.cause() != null) {
            return ofFew(filter, page, viewer);
        }
        if (filter.hasText() || filter.plainConditions() > 1 || filter.types().size() > 1) {
            return marked(filter.marks(viewer).query(), page);
        }
        return plain(filter, page);
    }

    /** What one incident or one event leads to is little enough to look through. */
    private List<Long> ofFew(AuditFilter filter, Page page, Viewer viewer) {
        String marks = filter.marks(viewer).query();
        Conditions conditions = page.conditions()
                .and("i.incident_id = ?", filter.incident())
                .and("c.number = ?", filter.cause())
                .and("s.marks @@ ?::tsquery", marks.isEmpty() ? null : marks);
        String from = "select s.number from query.audit_search s"
                + (filter.incident() == null ? "" : " join query.audit_incident i on i.number = s.number")
                + (filter.cause() == null
                        ? ""
                        : " join query.audit_event e on e.number = s.number"
                                + " join query.audit_event c on c.message_id = e.causing_event");
        return numbers(from + " where " + conditions.sql() + " order by s.number " + page.order, page, conditions);
    }

    /** The index of the one condition, by its order: what is common may still be rare where somebody looks. */
    private List<Long> plain(AuditFilter filter, Page page) {
        String type = filter.types().stream().findFirst().orElse(null);
        if (type != null) {
            return along("type", type, page);
        }
        if (filter.actorName() != null) {
            return along("actor", filter.actorName(), page);
        }
        if (filter.organisationCode() != null) {
            return along("organisation", filter.organisationCode(), page);
        }
        Conditions all = page.conditions();
        return numbers(
                "select s.number from query.audit_event s where " + all.sql() + " order by s.number " + page.order,
                page,
                all);
    }

    private List<Long> along(String column, String value, Page page) {
        Conditions recorded = page.recorded(new Conditions());
        return Numbers.read(
                jdbc,
                ALONG.formatted(column, page.order, recorded.sql()),
                values(List.of(value, page.span.after(), value, page.span.before()), recorded, page.most));
    }

    private List<Long> marked(String marks, Page page) {
        Span span = page.span;
        int near = Math.min(MOST_NEAR, NEAR * page.most);
        List<Long> found = next(marks, page, near);
        if (found.size() * COMMON >= page.most && found.size() < page.most) {
            near = Math.min(MOST_NEAR, near * page.most / found.size() * 3 / 2);
            found = next(marks, page, near);
        }
        if (found.size() == page.most || span.before() <= span.after() + near) {
            return found;
        }
        Conditions recorded = page.recorded(new Conditions());
        return Numbers.read(
                jdbc,
                ANYWHERE.formatted(page.order, recorded.sql()),
                values(List.of(marks, span.after(), span.before()), recorded, page.most));
    }

    private List<Long> next(String marks, Page page, int near) {
        Conditions recorded = page.recorded(new Conditions());
        return Numbers.read(
                jdbc,
                NEXT.formatted(page.order, near, recorded.sql()),
                values(List.of(page.span.after(), page.span.before(), marks), recorded, page.most));
    }

    private List<Long> numbers(String sql, Page page, Conditions conditions) {
        return Numbers.read(jdbc, sql + " limit ?", conditions.values(page.most));
    }

    private static Object[] values(List<Object> first, Conditions conditions, Object last) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(List.of(conditions.values(last)));
        return all.toArray();
    }

    private record Page(Span span, String order, int most, Period period) {
        Conditions conditions() {
            return recorded(new Conditions().and("s.number > ?", span.after()).and("s.number < ?", span.before()));
        }

        /** Never by the index of times: the span is narrow enough, and that index would have to be sorted by number. */
        Conditions recorded(Conditions conditions) {
            return conditions
                    .and("s.recorded_at + interval '0' >= ?", Sql.atOrNull(period.from()))
                    .and("s.recorded_at + interval '0' < ?", Sql.atOrNull(period.to()));
        }
    }
}
