package se.samsvar.query.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.SmallNumbers;
import se.samsvar.query.event.Snapshot;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Reader;

/** All figures of a period and a district, as one viewer may have them. */
class Figures {
    private static final String LAST = """
            select greatest((select coalesce(max(version), 0) from query.figures_incident),
                (select coalesce(max(version), 0) from query.figures_task),
                (select coalesce(max(version), 0) from query.figures_walk),
                (select coalesce(max(version), 0) from query.figures_walk_course),
                (select coalesce(max(number), 0) from query.figures_observation),
                (select coalesce(max(number), 0) from query.figures_action),
                (select coalesce(max(number), 0) from query.figures_review_action),
                (select coalesce(max(version), 0) from query.figures_record))""";
    private static final String BEHIND = "select count(*) from query.figures_incident i where ";

    private final JdbcTemplate jdbc;
    private final Snapshot snapshot;
    private final IncidentFigures incidents;
    private final TimeFigures times;
    private final InformedFigures informed;
    private final TaskFigures tasks;
    private final WalkFigures walks;
    private final GoalFigures goals;

    Figures(
            JdbcTemplate jdbc,
            Snapshot snapshot,
            IncidentFigures incidents,
            TimeFigures times,
            InformedFigures informed,
            TaskFigures tasks,
            WalkFigures walks,
            GoalFigures goals) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.incidents = incidents;
        this.times = times;
        this.informed = informed;
        this.tasks = tasks;
        this.walks = walks;
        this.goals = goals;
    }

    /**
     * The answer.
     *
     * @param asOfEvent the number of the last event that could count, or 0 where there is none
     */
    record Answer(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String district,
            long asOfEvent,
            List<Figure> items) {}

    Answer of(FigureScope scope, Viewer viewer) {
        return of(scope, SmallNumbers.of(viewer, scope.district()));
    }

    Answer of(FigureScope scope, SmallNumbers small) {
        return snapshot.read(() -> answer(scope, small));
    }

    private Answer answer(FigureScope scope, SmallNumbers small) {
        long last = lastEvent();
        boolean nothing = small.hidesCount(incidentsBehind(scope));
        Locale reader = Reader.locale();
        List<Figure> figures = measure(scope).stream()
                .map(one -> FigureTexts.figure(one, nothing || hides(small, one), reader))
                .toList();
        return new Answer(scope.period().from(), scope.period().to(), scope.districtName(), last, figures);
    }

    List<Measured> measure(FigureScope scope) {
        List<Measured> figures = new ArrayList<>(incidents.of(scope));
        figures.addAll(times.of(scope));
        figures.addAll(informed.of(scope));
        figures.addAll(tasks.of(scope));
        figures.addAll(walks.of(scope));
        figures.addAll(goals.of(scope));
        return figures;
    }

    long lastEvent() {
        Long last = jdbc.queryForObject(LAST, Long.class);
        return last == null ? 0 : last;
    }

    /** A count is also hidden where it is small itself, whatever it is counted among. */
    private static boolean hides(SmallNumbers small, Measured one) {
        Number value = one.value();
        return one.kind().isCount()
                ? small.hidesCount(Math.min(one.n(), value == null ? 0 : value.longValue()))
                : small.hidesShare(one.n());
    }

    private long incidentsBehind(FigureScope scope) {
        var in = scope.incidents();
        Long count = jdbc.queryForObject(BEHIND + in.sql(), Long.class, in.values());
        return count == null ? 0 : count;
    }
}
