package se.samsvar.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.command.intake.SeriousRecords;
import se.samsvar.command.testing.TestDatabase;

/** All serious incidents of the real feed, from the first report to the last repeat walk. */
class SimulationTest {

    private static final long SEED = Long.getLong("samsvar.simulation.seed", 20251024L);

    private static final String HAPPENED = """
            WITH happened AS (
                SELECT aggregate_identifier, split_part(payload_type, '$', 2) AS type, recorded_at::timestamptz AS at,
                       convert_from(payload, 'UTF8')::jsonb AS body
                FROM command.domain_event)
            """;

    @TempDir
    Path data;

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeThat(SeriousRecords.FEED)
                .as("the police feed's test file beside the checkout")
                .exists();
    }

    @AfterAll
    static void theRealTimeAgain() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void everyResponseComesToItsEndAlsoWhenTheProductIsStoppedTwentyTimes() throws Exception {
        System.Logger log = System.getLogger("simulation");
        log.log(System.Logger.Level.INFO, "seed {0}", String.valueOf(SEED));
        String interruptedUrl = TestDatabase.freshUrl();
        try (InterruptedHalfAYear interrupted =
                InterruptedHalfAYear.begin(SEED, interruptedUrl, data.resolve("interrupted"))) {
            Digest whole = whole();
            interrupted.awaitEnd();
            JdbcClient database = JdbcClient.create(new DriverManagerDataSource(interruptedUrl));
            everythingHasEnded(database);
            Digest again = Digest.of(database);
            assertThat(again.value())
                    .as("seed %s: %s instead of %s", SEED, again.without(whole), whole.without(again))
                    .isEqualTo(whole.value());
        }
    }

    private Digest whole() {
        try (SimulatedCity city = new HalfAYear(SEED, TestDatabase.freshUrl(), data.resolve("whole")).live()) {
            JdbcClient database = city.bean(JdbcClient.class);
            everythingHasEnded(database);
            return Digest.of(database);
        }
    }

    /** Every one of these asks for what must not be. */
    private static final Map<String, String> NEVER = Map.of(
            "tasks that are still open", "SELECT task_id::text FROM command.open_task",
            "events that a handler could not digest", "SELECT cause_message FROM command.dead_letter_entry",
            "tasks that are still watched", "SELECT saga_id FROM command.saga_entry WHERE saga_type = 'TaskFollowUp'",
            "deliveries made twice", """
                    SELECT aggregate_identifier FROM happened WHERE type = 'NoticeDelivered'
                    GROUP BY aggregate_identifier, body ->> 'recipient' HAVING count(*) > 1""",
            "the same notice under two names", """
                    SELECT (body - 'noticeId')::text FROM happened
                    WHERE type = 'NoticeRequested' AND body ->> 'kind' <> 'DIGEST'
                    GROUP BY body - 'noticeId' HAVING count(*) > 1""",
            "deadlines that fired twice", """
                    SELECT aggregate_identifier FROM happened
                    WHERE type IN ('TaskReminded', 'TaskOverdue', 'TaskEscalated')
                    GROUP BY aggregate_identifier, type, body ->> 'dueAt' HAVING count(*) > 1""",
            "deadlines that fired early", """
                    SELECT aggregate_identifier FROM happened
                    WHERE type = 'TaskOverdue' AND at < (body ->> 'dueAt')::timestamptz
                       OR type = 'TaskEscalated' AND at < (body ->> 'dueAt')::timestamptz + interval '24 hours'""",
            "deadlines that fired late", """
                    SELECT aggregate_identifier FROM happened
                    WHERE type IN ('TaskReminded', 'TaskOverdue', 'TaskEscalated') AND body ->> 'delayedFrom' IS NOT NULL""");

    private static void everythingHasEnded(JdbcClient database) {
        assertThat(count(database, "TaskReminded")).as("hundreds of deadlines").isGreaterThan(100);
        assertThat(count(database, "TaskOverdue")).isGreaterThan(100);
        assertThat(count(database, "TaskEscalated")).isGreaterThan(50);
        assertThat(count(database, "WalkHeld")).isGreaterThan(50);
        NEVER.forEach((what, sql) -> assertThat(
                        database.sql(HAPPENED + sql).query(String.class).list())
                .as(what)
                .isEmpty());
    }

    private static int count(JdbcClient database, String type) {
        return database.sql(HAPPENED + "SELECT count(*) FROM happened WHERE type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }
}
