package se.samsvar.query.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;

/** What an export has to ask the log of events. */
public class AuditLookup {

    private final JdbcTemplate jdbc;

    AuditLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the first event that was recorded then or later. */
    public Optional<Long> firstFrom(Instant from) {
        return number("select min(number) from query.audit_event where recorded_at >= ?", from);
    }

    /** The number of the last event that was recorded before. */
    public Optional<Long> lastBefore(Instant to) {
        return number("select max(number) from query.audit_event where recorded_at < ?", to);
    }

    /** The titles of tasks, by their identifiers. */
    public Map<String, String> titles(Collection<String> tasks) {
        Map<String, String> titles = new HashMap<>();
        jdbc.query(
                "select aggregate, payload ->> 'title' as title from query.audit_event"
                        + " where aggregate = any (?) and sequence = 0 and type = 'TaskAssigned'",
                row -> {
                    titles.put(row.getString("aggregate"), row.getString("title"));
                },
                (Object) tasks.toArray(String[]::new));
        return titles;
    }

    private Optional<Long> number(String sql, Instant at) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class, Sql.at(at)));
    }
}
