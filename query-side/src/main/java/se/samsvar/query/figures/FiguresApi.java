package se.samsvar.query.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.event.Period;
import se.samsvar.query.security.Viewer;

/** Aggregates only, so every role with a part in the agreement may have them. */
@RestController
class FiguresApi {

    private static final String LAST = """
            select greatest((select coalesce(max(version), 0) from query.figures_incident),
                (select coalesce(max(version), 0) from query.figures_task),
                (select coalesce(max(version), 0) from query.figures_walk))""";

    private final IncidentFigures incidents;
    private final TaskFigures tasks;
    private final JdbcTemplate jdbc;

    FiguresApi(IncidentFigures incidents, TaskFigures tasks, JdbcTemplate jdbc) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** @param asOfEvent the number of the last event that could count, or 0 where there is none */
    record Figures(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long asOfEvent,
            List<Figure> items) {}

    @GetMapping("/api/figures")
    Figures figures(@RequestParam @Nullable String from, @RequestParam @Nullable String to, Viewer viewer) {
        Period period = Period.of(from, to);
        Long last = jdbc.queryForObject(LAST, Long.class);
        List<Figure> figures = Stream.concat(incidents.of(period).stream(), tasks.of(period).stream())
                .toList();
        return new Figures(period.from(), period.to(), last, figures);
    }
}
