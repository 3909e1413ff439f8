package se.samsvar.query.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;

/** How many incidents, of which kind, and how often one follows another. */
class IncidentFigures {
    private static final String BY_TYPE =
            "select type as code, count(*) as value, count(*) as n from query.figures_incident i where %s group by type";
    private static final String COUNT =
            "select count(*) filter (where %s) as value, count(*) as n from query.figures_incident i where %s";
    private static final String RATE = """
            select round(100.0 * count(*) filter (where %s) / nullif(count(*), 0)) as value, count(*) as n
            from query.figures_incident i where not merged and %s""";
    private static final String REPEATED = """
            select round(100.0 * count(*) filter (where before >= occurred_at - make_interval(hours => ?))
                / nullif(count(*), 0)) as value, count(*) as n
            from (select i.occurred_at, i.district,
                    lag(i.occurred_at) over (partition by i.district order by i.occurred_at) as before
                from query.figures_incident i where %s) as i
            where %s""";

    private final Measures measures;

    IncidentFigures(Measures measures) {
        this.measures = measures;
    }

    List<Measured> of(FigureScope scope) {
        Conditions in = scope.incidents();
        List<Measured> figures = new ArrayList<>(byType(scope));
        figures.add(measures.one(FigureKind.FALSE_ALARMS, COUNT.formatted("false_alarm", in.sql()), in.values()));
        figures.add(measures.one(FigureKind.FALSE_ALARM_RATE, RATE.formatted("false_alarm", in.sql()), in.values()));
        figures.add(measures.one(FigureKind.RECLASSIFIED, COUNT.formatted("reclassified", in.sql()), in.values()));
        figures.add(
                measures.one(FigureKind.RECLASSIFICATION_RATE, RATE.formatted("reclassified", in.sql()), in.values()));
        figures.add(repeated(FigureKind.REPEATED_7, 7, scope));
        figures.add(repeated(FigureKind.REPEATED_14, 14, scope));
        figures.add(repeated(FigureKind.REPEATED_30, 30, scope));
        return figures;
    }

    private List<Measured> byType(FigureScope scope) {
        Conditions in = scope.realIncidents();
        Map<String, Measured> counts =
                measures.each(FigureKind.INCIDENTS, BY_TYPE.formatted(in.sql()), in.values()).stream()
                        .collect(Collectors.toMap(count -> String.valueOf(count.code()), count -> count));
        long all = counts.values().stream().mapToLong(Measured::n).sum();
        return Arrays.stream(IncidentType.values())
                .map(type -> counts.getOrDefault(type.name(), new Measured(FigureKind.INCIDENTS, type.name(), 0L, 0))
                        .with(all))
                .toList();
    }

    /** What came before the period counts as what an incident followed, but not as an incident of the period. */
    private Measured repeated(FigureKind kind, int days, FigureScope scope) {
        Period period = scope.period();
        Period wider =
                new Period(period.from() == null ? null : period.from().minus(Duration.ofDays(days)), period.to());
        Conditions known = new FigureScope(wider, scope.district())
                .realIncidents()
                .and("i.district <> ?", District.UNKNOWN.name());
        Conditions in = new Conditions().and("i.occurred_at >= ?", Sql.atOrNull(period.from()));
        return measures.one(
                kind,
                REPEATED.formatted(known.sql(), in.sql()),
                FigureScope.values(List.of(days * 24), known, in.values()));
    }
}
