package se.samsvar.query.figures;

import java.util.ArrayList;
import java.util.List;
import se.samsvar.query.event.Conditions;

/** How long it took, from the incident on. */
class TimeFigures {
    private static final String REGISTERED = """
            select percentile_cont(?) within group (order by extract(epoch from registered_at - reported_at) / 60)
                as value, count(*) as n
            from query.figures_incident i where not from_feed and %s""";
    private static final String ACKNOWLEDGED = """
            select percentile_cont(0.5) within group (order by extract(epoch from first - registered_at) / 60) as value,
                count(*) as n
            from (select i.registered_at, min(t.acknowledged_at) as first
                  from query.figures_incident i join query.figures_task t on t.incident_id = i.incident_id
                  where t.acknowledged_at is not null and %s group by i.incident_id) as answered""";
    private static final String PRESENCE = """
            select percentile_cont(0.5) within group (order by extract(epoch from first - occurred_at) / 3600) as value,
                count(*) as n
            from (select i.occurred_at, min(coalesce(t.started_at, t.completed_at)) as first
                  from query.figures_incident i join query.figures_task t on t.incident_id = i.incident_id
                  where t.plan_row = '3' and coalesce(t.started_at, t.completed_at) is not null and %s
                  group by i.incident_id) as seen""";
    private static final String WALK = """
            select percentile_cont(0.5) within group (order by extract(epoch from first - occurred_at) / 3600) as value,
                count(*) as n
            from (select i.occurred_at, min(w.held_at) as first
                  from query.figures_incident i join query.figures_walk w on w.incident_id = i.incident_id
                  where w.held_at is not null and not w.repeat and %s group by i.incident_id) as held""";

    private final Measures measures;

    TimeFigures(Measures measures) {
        this.measures = measures;
    }

    List<Measured> of(FigureScope scope) {
        Conditions in = scope.incidents();
        Conditions real = scope.realIncidents();
        List<Measured> figures = new ArrayList<>();
        figures.add(registered(FigureKind.REGISTERED_MEDIAN, 0.5, in));
        figures.add(registered(FigureKind.REGISTERED_P90, 0.9, in));
        figures.add(measures.one(FigureKind.ACKNOWLEDGED, ACKNOWLEDGED.formatted(in.sql()), in.values()));
        figures.add(measures.one(FigureKind.PRESENCE, PRESENCE.formatted(real.sql()), real.values()));
        figures.add(measures.one(FigureKind.WALK_MEDIAN, WALK.formatted(real.sql()), real.values()));
        return figures;
    }

    private Measured registered(FigureKind kind, double percentile, Conditions in) {
        return measures.one(kind, REGISTERED.formatted(in.sql()), FigureScope.values(List.of(percentile), in));
    }
}
