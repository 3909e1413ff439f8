package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.NamedIds;
import se.samsvar.actor.Actor;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand.SetNotificationRoutine;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.task.Urgency;

/** At eight each organisation gets the list of what it has to do. */
class DigestTest {

    private final String database = TestDatabase.freshUrl();

    @TempDir
    Path data;

    private static NoticeId digest(PartnerId partner, String date) {
        return new NoticeId(NamedIds.of("digest", partner, LocalDate.parse(date)));
    }

    private static List<NoticeRequested> digests(Office office, PartnerId partner, String date) {
        return office.events(digest(partner, date), NoticeRequested.class);
    }

    /** An incident so old that nothing follows of it, and three tasks of it. */
    private static void prepare(Office office) {
        IncidentReported reported = new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
        office.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Incident", INCIDENT.toString(), 0, reported));
        assign(office, 1, MIMER, "Boendemöte", local("2026-12-24T12:00"));
        assign(office, 2, MIMER, "Byt lås", local("2026-03-11T12:00"));
        assign(office, 3, MIMER, "Sanera", null);
        assign(office, 4, POLICE, "Synlig närvaro", local("2026-12-24T12:00"));
        office.order(new SetNotificationRoutine(POLICE, new NotificationRoutine(null, null, false)), LEAD);
    }

    private static void assign(Office office, int number, PartnerId partner, String title, Instant dueAt) {
        TaskOrder order = TaskOrder.byHand(INCIDENT, partner, title, dueAt, GoalPair.parse("G/BOI"));
        office.order(new AssignTask(new TaskId(new UUID(7, number)), order), Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2026-11-02"})
    void itComesAtEightOnceADayWhateverTheClocksDid(String date) {
        RunningClock clock = new RunningClock(local(date + "T00:30"));
        try (Office office = Office.open(database, data, clock)) {
            prepare(office);
            clock.passTo(local(date + "T07:59"));
            assertThat(digests(office, MIMER, date)).isEmpty();
            clock.passTo(local(date + "T08:00"));
            await().until(() ->
                    !office.events(digest(MIMER, date), NoticeDelivered.class).isEmpty());
            assertThat(digests(office, MIMER, date)).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(NoticeKind.DIGEST);
                assertThat(notice.urgency()).isEqualTo(Urgency.NOW);
                assertThat(notice.incidentId()).isNull();
                assertThat(notice.content().tasks())
                        .extracting(NoticeContent.Item::title)
                        .containsExactly("Byt lås", "Boendemöte", "Sanera");
                assertThat(notice.content().tasks())
                        .extracting(NoticeContent.Item::incident)
                        .containsOnly("Skjutning, Bäckby, 2026-03-10");
            });
            assertThat(digests(office, POLICE, date)).as("does not want it").isEmpty();
            assertThat(digests(office, new PartnerId("skola"), date))
                    .as("has nothing to do")
                    .isEmpty();

            office.bean(DailyDigest.class).ask();
            assertThat(digests(office, MIMER, date)).hasSize(1);
        }
    }

    @Test
    void afterEightOClocksThatNothingRanAtItComesOnceOnReturn() {
        RunningClock clock = new RunningClock(local("2026-11-02T09:00"));
        try (Office office = Office.open(database, data, clock)) {
            prepare(office);
        }
        clock.passTo(local("2026-11-05T23:00"));
        try (Office office = Office.open(database, data, clock)) {
            await().until(() -> !digests(office, MIMER, "2026-11-05").isEmpty());
            assertThat(digests(office, MIMER, "2026-11-03")).isEmpty();
            assertThat(digests(office, MIMER, "2026-11-04")).isEmpty();
            clock.passTo(local("2026-11-06T08:00"));
            await().until(() -> !digests(office, MIMER, "2026-11-06").isEmpty());
        }
    }
}
