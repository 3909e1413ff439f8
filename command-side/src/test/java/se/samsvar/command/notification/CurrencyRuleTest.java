package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.command.task.TaskRegister.OpenTask;
import se.samsvar.incident.District;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

class CurrencyRuleTest {

    private static final TaskId ONE = new TaskId(new UUID(0, 1));
    private static final TaskId TWO = new TaskId(new UUID(0, 2));
    private static final WalkMeeting WALK = new WalkMeeting(
            new WalkId(new UUID(0, 3)), MeetingKind.WALK, Instant.EPOCH, 0, new District("Bäckby"), null, false);

    private static NoticeRequested notice(NoticeKind kind, List<WalkMeeting> meetings) {
        List<NoticeContent.Item> tasks =
                List.of(new NoticeContent.Item(ONE, "Ett", null, null), new NoticeContent.Item(TWO, "Två", null, null));
        return new NoticeRequested(
                new NoticeId(new UUID(0, 9)),
                INCIDENT,
                MIMER,
                kind,
                Urgency.DAYTIME,
                new NoticeContent(null, null, null, tasks, meetings));
    }

    private static OpenTask open(TaskId taskId, PartnerId partner) {
        return new OpenTask(taskId, INCIDENT, partner, "Uppgift", null);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"RESPONSE_STARTED", "TASK_ASSIGNED", "TASK_REMINDER", "TASK_CHANGED"})
    void whatAsksForTasksIsCurrentWhileOneIsTheirs(NoticeKind kind) {
        NoticeRequested notice = notice(kind, List.of());
        assertThat(CurrencyRule.isCurrent(notice, List.of(open(TWO, MIMER)))).isTrue();
        assertThat(CurrencyRule.isCurrent(notice, List.of())).isFalse();
        assertThat(CurrencyRule.isCurrent(notice, List.of(open(ONE, POLICE))))
                .as("given to somebody else")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"TASK_OVERDUE", "TASK_ESCALATED"})
    void whatTellsOfOthersTasksIsCurrentWhileTheyAreOpen(NoticeKind kind) {
        NoticeRequested notice = notice(kind, List.of());
        assertThat(CurrencyRule.isCurrent(notice, List.of(open(ONE, POLICE)))).isTrue();
        assertThat(CurrencyRule.isCurrent(notice, List.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {
                "RESPONSE_STARTED",
                "TASK_ASSIGNED",
                "TASK_REMINDER",
                "TASK_CHANGED",
                "TASK_OVERDUE",
                "TASK_ESCALATED"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void whatWasCalledOffOrMovedIsAlwaysSaid(NoticeKind kind) {
        assertThat(CurrencyRule.isCurrent(notice(kind, List.of()), List.of())).isTrue();
    }

    @Test
    void anInvitationIsSaidWhateverBecameOfTheTasks() {
        assertThat(CurrencyRule.isCurrent(notice(NoticeKind.RESPONSE_STARTED, List.of(WALK)), List.of()))
                .isTrue();
    }
}
