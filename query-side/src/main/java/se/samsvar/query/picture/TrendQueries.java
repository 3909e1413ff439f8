package se.samsvar.query.picture;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;

/** Counts the incidents of each week: those of the period, or of the last weeks where none is asked for. */
final class TrendQueries {
    static final int MOST_WEEKS = 26;
    private static final int DEFAULT_WEEKS = 12;

    private final JdbcTemplate jdbc;

    TrendQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Trend find(AsOf asOf, PictureFilter filter, Viewer viewer) {
        Instant end = filter.to() == null || filter.to().isAfter(asOf.at()) ? asOf.at() : filter.to();
        LocalDate last = monday(end.minusNanos(1));
        LocalDate first = first(filter.from(), last);
        Map<LocalDate, Map<IncidentType, Long>> counts = counts(asOf, filter, viewer, first, end);
        List<Trend.Week> weeks = new ArrayList<>();
        for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            weeks.add(new Trend.Week(week, counts.getOrDefault(week, Map.of())));
        }
        return new Trend(weeks);
    }

    private static LocalDate first(@Nullable Instant from, LocalDate last) {
        LocalDate earliest = last.minusWeeks(MOST_WEEKS - 1L);
        if (from == null) {
            return last.minusWeeks(DEFAULT_WEEKS - 1L);
        }
        LocalDate asked = monday(from);
        return asked.isBefore(earliest) ? earliest : asked;
    }

    private Map<LocalDate, Map<IncidentType, Long>> counts(
            AsOf asOf, PictureFilter filter, Viewer viewer, LocalDate first, Instant end) {
        Instant start = first.atStartOfDay(Times.ZONE).toInstant();
        Conditions conditions = PictureIncidents.conditions(asOf, filter, viewer)
                .and(filter.status() == null ? "i.status not in ('MERGED', 'FALSE_ALARM')" : "true")
                .and(
                        "i.occurred_at >= ?",
                        Sql.at(filter.from() != null && filter.from().isAfter(start) ? filter.from() : start))
                .and("i.occurred_at < ?", Sql.at(end));
        Map<LocalDate, Map<IncidentType, Long>> counts = new HashMap<>();
        jdbc.query(
                "select date_trunc('week', i.occurred_at at time zone 'Europe/Stockholm')::date as week, i.type,"
                        + " count(*) as number from " + PictureIncidents.incidents(asOf) + " where " + conditions.sql()
                        + " group by 1, 2",
                row -> {
                    counts.computeIfAbsent(
                                    row.getObject("week", LocalDate.class), week -> new EnumMap<>(IncidentType.class))
                            .put(IncidentType.valueOf(row.getString("type")), row.getLong("number"));
                },
                conditions.values());
        return counts;
    }

    private static LocalDate monday(Instant instant) {
        return LocalDate.ofInstant(instant, Times.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
