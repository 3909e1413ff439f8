package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.testing.Samples.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.Recipient;

/** A notice that an earlier version left waiting is delivered after the upgrade, once, under the Message-ID of before. */
class EarlierVersionTest {

    private static final NoticeId NOTICE = notice(1);
    private static final String CONTENT = """
            {"type": "SHOOTING", "district": "Bäckby", "occurredAt": "2026-03-10T00:40:00Z", "suspected": true,
             "summary": "Skott mot port", "reason": null,
             "tasks": [{"taskId": "00000000-0000-0005-0000-000000000001", "title": "Boendemöte", "dueAt": null}],
             "walk": {"walkId": "00000000-0000-0005-0000-000000000002", "startsAt": "2026-03-12T17:00:00Z"}}""";
    private static final String NOTICE_AS_IT_WAS = """
            {"noticeId": "%s", "incidentId": "00000000-0000-4000-8000-000000000001", "partner": "mimer",
             "kind": "RESPONSE_STARTED", "content": %s""".formatted(NOTICE, CONTENT);

    private final String database = TestDatabase.freshUrl();
    private final RunningClock clock = new RunningClock(local("2026-03-10T03:00"));

    @TempDir
    Path data;

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void storeWhatWasLeft(JdbcClient jdbc) {
        jdbc.sql("""
                INSERT INTO command.domain_event (aggregate_identifier, sequence_number, aggregate_type,
                    event_identifier, metadata, payload, payload_revision, payload_type, recorded_at)
                VALUES (?, 0, 'Notice', 'old-event', ?, ?, '1', ?, '2026-03-10T01:00:00.000Z')""")
                .param(NOTICE.toString())
                .param(bytes("{\"traceId\": \"root\", \"actor\": \"samsvar\"}"))
                .param(bytes(NOTICE_AS_IT_WAS + "}"))
                .param("se.samsvar.notification.NoticeEvent$NoticeRequested")
                .update();
        jdbc.sql("""
                INSERT INTO command.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
                    consecutive_failures, version)
                VALUES ('deliver-notice', ?, ?, '2026-03-10T01:05:00Z', false, 3, 4)""")
                .param(NOTICE.toString())
                .param(bytes(
                        NOTICE_AS_IT_WAS + ", \"origin\": {\"causedByEvent\": \"old-event\", \"traceId\": \"root\"}}"))
                .update();
    }

    @Test
    void itIsDelivered() {
        Office.open(database, data, clock).close();
        try (Office office = Office.open(database, data, clock)) {
            // in one go, as it was: the event and the work that waits
            office.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> storeWhatWasLeft(office.bean(JdbcClient.class)));
        }
        try (Office office = Office.open(database, data, clock)) {
            await().until(() -> office.events(NOTICE, NoticeDelivered.class).size() == 1);
            assertThat(office.events(NOTICE, NoticeDelivered.class))
                    .singleElement()
                    .satisfies(delivered -> {
                        assertThat(delivered.recipient()).isEqualTo(Recipient.ORGANISATION);
                        assertThat(delivered.delivery().messageId()).isEqualTo("<" + NOTICE + "@vasteras.example>");
                    });
            assertThat(office.events(NOTICE).getLast().getMetaData()).containsEntry(ActorMetadata.TRACE_ID, "root");
            assertThat(data.resolve("outbox/" + NOTICE + ".eml")).content().contains("Misst");
            await().until(() -> office.waiting().stream().noneMatch(task -> task.startsWith("deliver")));
        }
    }
}
