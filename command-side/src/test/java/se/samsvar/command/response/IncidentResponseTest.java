package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentCommand.RecordAsHistory;
import se.samsvar.incident.IncidentCommand.StartResponse;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;

/** What a response orders at each turn. */
class IncidentResponseTest extends ResponseFixture {

    @Test
    void aReportStartsTheWholeAnswer() {
        fixture.givenNoPriorActivity()
                .whenAggregate(INCIDENT.toString())
                .publishes(reported())
                .expectActiveSagas(1);
        assertThat(ordered(AssignTask.class)).hasSize(44);
        assertThat(ordered(ScheduleWalk.class)).singleElement().satisfies(walk -> {
            assertThat(walk.district()).isEqualTo(new District("Bäckby"));
            assertThat(walk.startsAt()).isEqualTo(local("2026-03-11T18:00"));
            assertThat(walk.invited()).hasSize(11);
        });
        StartResponse start = ordered(StartResponse.class).getFirst();
        assertThat(start.actions()).hasSize(44);
        assertThat(start.actions())
                .extracting(action -> action.goal().area().name())
                .containsOnly("G", "H");
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.RESPONSE_STARTED));
    }

    @Test
    void eachPartnerIsToldItsOwnTasksAndOnlyWhatItMayRead() {
        fixture.givenNoPriorActivity().whenAggregate(INCIDENT.toString()).publishes(reported());
        RequestNotice mimer = noticeTo(MIMER);
        assertThat(mimer.content().tasks())
                .extracting("title")
                .contains("Boendemöte")
                .doesNotContain("Stödpunkt i stadsdelen");
        assertThat(mimer.content().summary()).isNull();
        assertThat(noticeTo(POLICE).content().summary()).isEqualTo("Skott mot port");
    }

    @Test
    void anOldIncidentIsHistoryAndNobodyIsAsked() {
        clock.advance(Duration.ofDays(400));
        fixture.givenNoPriorActivity()
                .whenAggregate(INCIDENT.toString())
                .publishes(reported())
                .expectActiveSagas(0)
                .expectDispatchedCommands(new RecordAsHistory(INCIDENT, 1, 7));
    }

    @Test
    void reclassificationAddsCancelsAndKeeps() throws Exception {
        begun();
        TaskId posom = assigned("6").taskId();
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString())
                .publishes(new IncidentReclassified(
                        INCIDENT, IncidentType.SHOOTING, IncidentType.DEADLY_VIOLENCE, false, false, text("Avled")));
        assertThat(ordered(AssignTask.class))
                .extracting(task -> task.order().planRow())
                .containsExactly("18");
        assertThat(ordered(CancelTask.class)).isEmpty();

        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString())
                .publishes(new IncidentReclassified(
                        INCIDENT, IncidentType.DEADLY_VIOLENCE, IncidentType.THREAT, false, false, text("Hot")));
        assertThat(ordered(CancelTask.class))
                .isNotEmpty()
                .noneSatisfy(cancelled -> assertThat(cancelled.taskId()).isEqualTo(posom));
        assertThat(ordered(CancelWalk.class)).hasSize(1);
    }

    @Test
    void doneTasksStayDoneAtReclassification() throws Exception {
        begun();
        AssignTask visit = assigned("24");
        fixture.whenAggregate("task").publishes(new TaskCompleted(visit.taskId(), INCIDENT, MIMER, null));
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString())
                .publishes(new IncidentReclassified(
                        INCIDENT, IncidentType.SHOOTING, IncidentType.THREAT, false, false, text("Hot")));
        assertThat(ordered(CancelTask.class)).extracting(CancelTask::taskId).doesNotContain(visit.taskId());
    }

    @Test
    void aFalseAlarmTakesEverythingBackAndTellsEverybodyOnce() throws Exception {
        begun();
        fixture.whenAggregate("walk").publishes(scheduled());
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString())
                .publishes(new FalseAlarmDeclared(INCIDENT, text("Smällare")))
                .expectActiveSagas(0);
        assertThat(ordered(CancelTask.class)).hasSize(44);
        assertThat(ordered(CancelWalk.class)).hasSize(1);
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.TASKS_CANCELLED))
                .extracting(RequestNotice::partner)
                .doesNotHaveDuplicates();
    }

    @Test
    void peopleAreToldWhatTheirTasksReportBack() throws Exception {
        begun();
        AssignTask meeting = assigned("24");
        TaskId id = meeting.taskId();
        Instant due = meeting.order().dueAt();
        ordered.clear();
        fixture.whenAggregate("t").publishes(new TaskReminded(id, INCIDENT, MIMER, "Boendemöte", due, null));
        fixture.whenAggregate("t").publishes(new TaskOverdue(id, INCIDENT, MIMER, "Boendemöte", due, null));
        fixture.whenAggregate("t").publishes(new TaskEscalated(id, INCIDENT, MIMER, "Boendemöte", due, null));
        fixture.whenAggregate("t").publishes(new TaskDeclined(id, INCIDENT, MIMER, text("Ingen lokal")));
        fixture.whenAggregate("t")
                .publishes(new TaskReassigned(id, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        assertThat(ordered(RequestNotice.class))
                .extracting(RequestNotice::kind, notice -> notice.partner().code())
                .containsExactly(
                        tuple(NoticeKind.TASK_REMINDER, "mimer"),
                        tuple(NoticeKind.TASK_OVERDUE, "ledning"),
                        tuple(NoticeKind.TASK_ESCALATED, "strategisk-ledning"),
                        tuple(NoticeKind.TASK_DECLINED, "ledning"),
                        tuple(NoticeKind.TASK_ASSIGNED, "polis"));
    }

    @Test
    void aTaskMadeByHandIsToldToItsPartner() throws Exception {
        begun();
        ordered.clear();
        fixture.whenAggregate("t")
                .publishes(new TaskAssigned(
                        new TaskId(new UUID(0, 5)),
                        INCIDENT,
                        MIMER,
                        "Byt lås",
                        REPORTED,
                        REPORTED.plusSeconds(3600),
                        null,
                        GoalPair.parse("G/BOI"),
                        null,
                        Urgency.NOW,
                        FollowUp.DEFAULT));
        assertThat(ordered(RequestNotice.class)).singleElement().satisfies(notice -> {
            assertThat(notice.partner()).isEqualTo(MIMER);
            assertThat(notice.kind()).isEqualTo(NoticeKind.TASK_ASSIGNED);
        });
    }

    private RequestNotice noticeTo(PartnerId partner) {
        return ordered(RequestNotice.class).stream()
                .filter(notice -> notice.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }
}
