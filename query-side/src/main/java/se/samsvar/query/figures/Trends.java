package se.samsvar.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.SmallNumbers;
import se.samsvar.query.event.Sql;

/** The same few numbers month by month, and district by district. */
class Trends {
    private static final String NUMBERS = """
            count(*) as incidents,
            count(*) filter (where walked) as walked,
            count(*) filter (where planned) as planned,
            sum(due) as due, sum(in_time) as in_time
            from (select i.*,
                exists (select 1 from query.figures_walk w where w.incident_id = i.incident_id and not w.repeat
                    and w.held_at <= i.occurred_at + interval '72 hours') as walked,
                i.occurred_at <= ? and exists (select 1 from query.figures_walk w
                    where w.incident_id = i.incident_id and not w.repeat and w.shared
                        and (w.held_at is not null or not w.cancelled)) as planned,
                t.due, t.in_time
                from query.figures_incident i cross join lateral (
                    select count(*) as due, count(*) filter (where t.completed_at <= t.due_at) as in_time
                    from query.figures_task t where t.incident_id = i.incident_id
                        and t.status not in ('CANCELLED', 'DECLINED') and t.due_at is not null
                        and (t.completed_at is not null or t.due_at < ?)) t
                where %s) as i""";
    private static final String MONTHS =
            "select date_trunc('month', i.occurred_at at time zone 'Europe/Stockholm')::date" + " as month, " + NUMBERS
                    + " group by month order by month";
    private static final String DISTRICTS =
            "select i.district, " + NUMBERS + " group by i.district order by incidents desc, i.district";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Trends(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is told of the incidents of a month or a district.
     *
     * @param planned those that have or had a walk planned and are more than 72 hours old
     * @param walked those whose walk was held within 72 hours
     */
    record Numbers(long incidents, long planned, long walked, long tasksDue, long tasksInTime) {
        /** Whether shares of them would tell of single incidents. */
        public boolean few() {
            return incidents < SmallNumbers.LEAST;
        }

        public @Nullable Long walkShare() {
            return few() || planned == 0 ? null : (Long) Math.round(100.0 * Math.min(walked, planned) / planned);
        }

        public @Nullable Long taskShare() {
            return few() || tasksDue == 0 ? null : (Long) Math.round(100.0 * tasksInTime / tasksDue);
        }
    }

    record Month(LocalDate month, Numbers numbers) {}

    record Of(String district, Numbers numbers) {}

    /**
     * Districts with numbers large enough to show.
     *
     * @param small the names of all others, also of those where nothing happened
     */
    record Districts(List<Of> shown, List<String> small) {}

    /** The months of the scope with any incident. */
    List<Month> months(FigureScope scope) {
        Conditions in = scope.realIncidents();
        return jdbc.query(
                MONTHS.formatted(in.sql()),
                (row, _) -> new Month(row.getObject("month", LocalDate.class), numbers(row)),
                values(in));
    }

    /** @param all names of districts, so that those without any incident stand among the others that aren't shown */
    Districts districts(FigureScope scope, List<String> all) {
        Conditions in = scope.realIncidents();
        List<Of> shown = jdbc
                .query(
                        DISTRICTS.formatted(in.sql()),
                        (row, _) -> new Of(row.getString("district"), numbers(row)),
                        values(in))
                .stream()
                .filter(one -> one.numbers().incidents() >= SmallNumbers.LEAST)
                .toList();
        List<String> names = shown.stream().map(Of::district).toList();
        return new Districts(
                shown, all.stream().filter(name -> !names.contains(name)).toList());
    }

    private Object[] values(Conditions in) {
        return FigureScope.values(
                List.of(Sql.at(clock.instant().minusSeconds(72 * 3_600)), Sql.at(clock.instant())), in);
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(
                row.getLong("incidents"),
                row.getLong("planned"),
                row.getLong("walked"),
                row.getLong("due"),
                row.getLong("in_time"));
    }
}
