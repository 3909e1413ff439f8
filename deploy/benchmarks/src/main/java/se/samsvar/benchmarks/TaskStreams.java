package se.samsvar.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.CommentId;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CommentOnTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.task.Urgency;

/** Tasks with ten events each, and the two ways to append one more: the product's and plain JDBC's. */
final class TaskStreams {

    private static final int EVENTS = 10;
    private static final ClassifiedText TEXT =
            new ClassifiedText("Fastighetsskötaren har bytt belysningen vid porten", Confidentiality.ALL_PARTNERS);
    private static final String COLUMNS = "aggregate_identifier, sequence_number, aggregate_type, event_identifier,"
            + " metadata, payload, payload_revision, payload_type, recorded_at";
    private static final String SELECT =
            "select global_index, " + COLUMNS + " from bench.domain_event where aggregate_identifier = ?"
                    + " and sequence_number >= ? order by sequence_number";
    private static final String INSERT =
            "insert into bench.domain_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Product product;
    private final DataSource dataSource;
    private final List<String> ids;
    private final AtomicInteger commanded = new AtomicInteger();
    private final AtomicInteger inserted = new AtomicInteger();

    private TaskStreams(Product product, List<String> ids) {
        this.product = product;
        this.dataSource = product.dataSource();
        this.ids = ids;
    }

    static TaskStreams fill(Product product, int tasks) {
        JdbcTemplate jdbc = product.jdbc();
        TaskId first = new TaskId(UUID.randomUUID());
        product.order(new AssignTask(first, order()));
        for (int i = 1; i < EVENTS; i++) {
            product.order(comment(first));
        }
        jdbc.execute("create schema if not exists bench");
        jdbc.execute("drop table if exists bench.domain_event");
        jdbc.execute("create table bench.domain_event (like command.domain_event including all)");
        for (String schema : List.of("bench", "command")) {
            jdbc.update(
                    "insert into " + schema + ".domain_event (" + COLUMNS + ") " + """
                    select copy, sequence_number, aggregate_type, gen_random_uuid()::text, metadata,
                        convert_to(replace(convert_from(payload, 'UTF8'), aggregate_identifier, copy), 'UTF8'),
                        payload_revision, payload_type, recorded_at
                    from (select md5(? || n)::uuid::text as copy from generate_series(1, ?) n) copies, command.domain_event
                    where aggregate_identifier = ? order by copy, sequence_number""",
                    first.toString(),
                    tasks,
                    first.toString());
        }
        jdbc.execute("vacuum analyze bench.domain_event");
        jdbc.execute("vacuum analyze command.domain_event");
        return new TaskStreams(
                product,
                jdbc.query(
                        "select distinct aggregate_identifier from bench.domain_event",
                        (row, number) -> row.getString(1)));
    }

    /** A command to a task that this process does not remember. */
    Object cold(Cache cache) {
        String id = next(commanded);
        cache.remove(id);
        product.order(comment(TaskId.of(id)));
        return id;
    }

    /** A command to one of the tasks that had a command shortly before. */
    Object again(int among) {
        String id = ids.get(Math.floorMod(commanded.getAndIncrement(), among));
        product.order(comment(TaskId.of(id)));
        return id;
    }

    Object plain() throws SQLException {
        String id = next(inserted);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, id);
            connection.commit();
        }
        return id;
    }

    private static void append(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            select.setString(1, id);
            select.setLong(2, 0);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 9; column++) {
                        insert.setObject(column, rows.getObject(column + 1));
                    }
                    insert.setLong(2, rows.getLong("sequence_number") + 1);
                }
            }
            insert.setString(4, UUID.randomUUID().toString());
            insert.setString(9, Instant.now().toString());
            insert.executeUpdate();
        }
    }

    private String next(AtomicInteger counter) {
        return ids.get(Math.floorMod(counter.getAndIncrement(), ids.size()));
    }

    private static CommentOnTask comment(TaskId taskId) {
        return new CommentOnTask(taskId, new CommentId(UUID.randomUUID()), TEXT);
    }

    static AssignTask assign() {
        return new AssignTask(new TaskId(UUID.randomUUID()), order());
    }

    private static TaskOrder order() {
        return new TaskOrder(
                new IncidentId(UUID.randomUUID()),
                new PartnerId("mimer"),
                "Se över belysningen vid porten",
                Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                null,
                new GoalPair(GoalArea.G, Activity.STR),
                "benchmark",
                Urgency.DAYTIME,
                FollowUp.DEFAULT);
    }
}
