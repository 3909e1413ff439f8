package se.samsvar.query.walks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.NamedIds;
import se.samsvar.task.TaskStatus;

/**
 * Finds the task that took the place of one that was taken back with its whole response. When the response goes on, the
 * command side asks for it again under a new identifier, made of the old one and the round of the response.
 */
final class AskedAgain {
    /** No response is taken up again this often. */
    private static final int ROUNDS = 50;

    private static final String NEXT = """
            select t.*, t.partner as task_partner, t.title as task_title, t.status as task_status
            from query.walks_task t where t.task_id = any(?) and t.status is not null order by t.version desc limit 1""";

    private final JdbcTemplate jdbc;

    AskedAgain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of those that followed, or the task itself where none did. */
    WalkItem.@Nullable Task latest(WalkItem.@Nullable Task task, RowMapper<WalkItem.@Nullable Task> reader) {
        WalkItem.Task latest = task;
        while (latest != null && latest.status() == TaskStatus.CANCELLED) {
            Optional<WalkItem.Task> next = next(latest.taskId(), reader);
            if (next.isEmpty()) {
                return latest;
            }
            latest = next.get();
        }
        return latest;
    }

    private Optional<WalkItem.Task> next(UUID task, RowMapper<WalkItem.@Nullable Task> reader) {
        UUID[] candidates = IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(round -> NamedIds.of("again", task, round))
                .toArray(UUID[]::new);
        List<WalkItem.@Nullable Task> found = jdbc.query(NEXT, reader, (Object) candidates);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }
}
