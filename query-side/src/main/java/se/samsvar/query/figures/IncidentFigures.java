package se.samsvar.query.figures;

import static se.samsvar.query.figures.FigureTexts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;

/** Figures of the incidents that occurred in a period. */
class IncidentFigures {

    private static final String TIMES = """
            select percentile_cont(?) within group (order by extract(epoch from registered_at - reported_at) / 60)
            from query.figures_incident i where not from_feed and\s""";
    private static final String ACKNOWLEDGED = """
            select percentile_cont(0.5) within group (order by extract(epoch from first - registered_at) / 60)
            from (select i.registered_at, min(t.acknowledged_at) as first
                  from query.figures_incident i join query.figures_task t on t.incident_id = i.incident_id
                  where t.acknowledged_at is not null and %s group by i.incident_id) as answered""";
    private static final String WALKS = """
            select count(distinct i.incident_id)
            from query.figures_incident i join query.figures_walk w on w.incident_id = i.incident_id
            where w.held_at is not null and not w.repeat and\s""";
    private static final String WITHIN = "w.held_at <= i.occurred_at + interval '72 hours' and ";

    private final JdbcTemplate jdbc;

    IncidentFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> of(Period period) {
        Conditions in = new Conditions()
                .and("i.occurred_at >= ?", Sql.atOrNull(period.from()))
                .and("i.occurred_at < ?", Sql.atOrNull(period.to()));
        List<Figure> figures = new ArrayList<>(byType(in));
        figures.add(figure("registered-median", registered(0.5, in), "IncidentReported"));
        figures.add(figure("registered-p90", registered(0.9, in), "IncidentReported"));
        figures.add(figure(
                "acknowledged-median",
                minutes(ACKNOWLEDGED.formatted(in.sql()), in.values()),
                "IncidentReported",
                "TaskAcknowledged",
                "TaskStarted",
                "TaskCompleted"));
        figures.add(figure("walks-held", count(WALKS + in.sql(), in), "WalkScheduled", "WalkJoined", "WalkHeld"));
        figures.add(figure(
                "walks-within-72h", count(WALKS + WITHIN + in.sql(), in), "WalkScheduled", "WalkJoined", "WalkHeld"));
        figures.add(figure("false-alarms", count(flagged("false_alarm", in), in), "FalseAlarmDeclared"));
        figures.add(figure("reclassified", count(flagged("reclassified", in), in), "IncidentReclassified"));
        return figures;
    }

    private List<Figure> byType(Conditions in) {
        Map<String, Long> counts = jdbc
                .query(
                        "select type, count(*) as n from query.figures_incident i"
                                + " where not false_alarm and not merged and " + in.sql() + " group by type",
                        (row, _) -> Map.entry(row.getString("type"), row.getLong("n")),
                        in.values())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Arrays.stream(IncidentType.values())
                .map(type -> figure(
                        "incidents",
                        type.name(),
                        type.title(),
                        counts.getOrDefault(type.name(), 0L),
                        List.of("IncidentReported", "IncidentReclassified", "FalseAlarmDeclared", "IncidentMerged")))
                .toList();
    }

    private @Nullable Number registered(double percentile, Conditions in) {
        List<Object> values = new ArrayList<>(List.of(percentile));
        values.addAll(List.of(in.values()));
        return minutes(TIMES + in.sql(), values.toArray());
    }

    private @Nullable Number minutes(String sql, Object[] values) {
        Double minutes = jdbc.queryForObject(sql, Double.class, values);
        return minutes == null ? null : Math.round(minutes * 10) / 10.0;
    }

    private @Nullable Long count(String sql, Conditions in) {
        return jdbc.queryForObject(sql, Long.class, in.values());
    }

    private static String flagged(String column, Conditions in) {
        return "select count(*) from query.figures_incident i where " + column + " and " + in.sql();
    }
}
