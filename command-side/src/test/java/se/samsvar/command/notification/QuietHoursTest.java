package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.TASK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.request;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.actor.Actor;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.goal.GoalPair;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskOrder;
import se.samsvar.task.Urgency;

/** A two-hour task at night is told now, a seven-day task at seven, also where the night has 23 or 25 hours. */
class QuietHoursTest {

    private static final NoticeId NOW = notice(1);
    private static final NoticeId LATER = notice(2);

    @TempDir
    Path data;

    private static boolean isDelivered(Office office, NoticeId notice) {
        return !office.events(notice, NoticeDelivered.class).isEmpty();
    }

    private static void assign(Office office, Instant dueAt) {
        TaskOrder order = TaskOrder.byHand(INCIDENT, MIMER, "Boendemöte", dueAt, GoalPair.parse("G/BOI"));
        office.order(new AssignTask(TASK, order), Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T03:00", "2026-03-29T03:00", "2026-10-25T03:00"})
    void whatCanWaitWaitsForSevenOClock(String night) {
        Instant now = local(night);
        Instant morning = local(night.substring(0, 10) + "T07:00");
        RunningClock clock = new RunningClock(now);
        try (Office office = Office.open(TestDatabase.freshUrl(), data, clock)) {
            assign(office, local("2026-12-31T12:00"));
            office.order(request(1, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)), Actor.SYSTEM);
            office.order(request(2, NoticeKind.TASK_ASSIGNED, Urgency.DAYTIME, content(null)), Actor.SYSTEM);
            await().until(() -> isDelivered(office, NOW));
            await().until(() -> office.waiting().contains("deliver-notice " + LATER + "/deferred")
                    && !office.waiting().contains("deliver-notice " + LATER));
            assertThat(office.events(LATER)).hasSize(2);

            clock.passTo(morning.minusSeconds(120));
            office.order(request(3, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)), Actor.SYSTEM);
            await().until(() -> isDelivered(office, notice(3)));
            assertThat(office.events(LATER)).as("two minutes before").hasSize(2);

            clock.passTo(morning);
            await().until(() -> isDelivered(office, LATER));
        }
    }

    @Test
    void whatEndedMeanwhileIsNotSentAndThatIsRecorded() {
        RunningClock clock = new RunningClock(local("2026-03-10T03:00"));
        try (Office office = Office.open(TestDatabase.freshUrl(), data, clock)) {
            assign(office, local("2026-03-17T03:00"));
            office.order(request(1, NoticeKind.TASK_ASSIGNED, Urgency.DAYTIME, content(null)), Actor.SYSTEM);
            office.order(request(2, NoticeKind.TASKS_CANCELLED, Urgency.DAYTIME, content(null)), Actor.SYSTEM);
            office.order(new CancelTask(TASK, "Falsklarm"), Actor.SYSTEM);
            await().until(() -> office.waiting().contains("deliver-notice " + LATER + "/deferred"));
            clock.passTo(local("2026-03-10T07:00"));
            await().until(() -> isDelivered(office, LATER));
            await().until(() -> !office.events(NOW, NoticeWithheld.class).isEmpty());
            assertThat(office.events(NOW, NoticeWithheld.class))
                    .extracting(NoticeWithheld::reason)
                    .containsExactly(WithholdingReason.NO_LONGER_CURRENT);
            assertThat(data.resolve("outbox/" + LATER + ".eml")).exists();
            assertThat(data.resolve("outbox/" + NOW + ".eml")).doesNotExist();
        }
    }
}
