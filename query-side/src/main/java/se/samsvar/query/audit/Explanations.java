package se.samsvar.query.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;

/** Explains events, many at once. */
class Explanations {
    private static final String PLANS = """
            select causing_event, payload ->> 'planType' as type, payload ->> 'planVersion' as version
            from query.audit_event where causing_event = any(?) and type = 'ResponseStarted' order by number""";

    private final JdbcTemplate jdbc;
    private final Steps steps;
    private final Rules rules;

    Explanations(JdbcTemplate jdbc, AuditTexts texts) {
        this.jdbc = jdbc;
        this.steps = new Steps(texts);
        this.rules = new Rules(texts);
    }

    /** By the number of each event. */
    Map<Long, Explanation> of(Collection<AuditItem> events) {
        Map<String, PlanInUse> plans = plans(events);
        Map<Long, Explanation> explained = new HashMap<>();
        events.forEach(event ->
                explained.put(event.number(), new Explanation(steps.of(event), rules.of(event, plan(event, plans)))));
        return explained;
    }

    private static @Nullable PlanInUse plan(AuditItem event, Map<String, PlanInUse> plans) {
        String cause = event.origin().orderedFor();
        return cause == null ? null : plans.get(cause);
    }

    /** What started a response also ordered its tasks: the plan that it follows is known by that event. */
    private Map<String, PlanInUse> plans(Collection<AuditItem> events) {
        String[] causes = events.stream()
                .flatMap(event -> Stream.ofNullable(event.origin().orderedFor()))
                .distinct()
                .toArray(String[]::new);
        Map<String, PlanInUse> plans = new HashMap<>();
        jdbc.query(
                PLANS,
                row -> {
                    plans.put(
                            row.getString("causing_event"),
                            new PlanInUse(
                                    IncidentType.valueOf(Objects.requireNonNull(row.getString("type"))),
                                    row.getInt("version")));
                },
                (Object) causes);
        return plans;
    }
}
