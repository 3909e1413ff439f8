package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentCommand.RecordAsHistory;
import se.samsvar.incident.IncidentCommand.StartResponse;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskId;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** What a response orders at each turn. */
class IncidentResponseTest {

    private final MovableClock clock = new MovableClock(REPORTED);
    private final List<PlannedDistrictWalk> walks = new ArrayList<>();
    private final List<Object> ordered = new ArrayList<>();
    private SagaTestFixture<IncidentResponse> fixture;

    @BeforeEach
    void setUp() {
        fixture = new SagaTestFixture<>(IncidentResponse.class);
        fixture.registerResource(
                new ResponseSteps(new ResponsePlanner(), new PlanCatalogue(), district -> List.copyOf(walks), clock));
        CommandGateway gateway = DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build();
        fixture.registerResource(new SystemCommands(gateway));
        fixture.setCallbackBehavior((payload, metadata) -> {
            ordered.add(payload);
            return null;
        });
    }

    private static IncidentReported reported() {
        return new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
    }

    private <T> List<T> ordered(Class<T> type) {
        return ordered.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private AssignTask assigned(String row) {
        return ordered(AssignTask.class).stream()
                .filter(task -> row.equals(task.order().planRow()))
                .findFirst()
                .orElseThrow();
    }

    private void begun() throws Exception {
        fixture.givenAggregate(INCIDENT.toString()).published(reported());
    }

    private WalkScheduled scheduled() {
        ScheduleWalk order = ordered(ScheduleWalk.class).getFirst();
        return new WalkScheduled(
                order.walkId(),
                List.of(INCIDENT),
                order.kind(),
                order.district(),
                order.startsAt(),
                order.notBefore(),
                order.invited());
    }

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

    private RequestNotice noticeTo(PartnerId partner) {
        return ordered(RequestNotice.class).stream()
                .filter(notice -> notice.partner().equals(partner))
                .findFirst()
                .orElseThrow();
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
    void aSecondIncidentJoinsTheDistrictsWalk() {
        WalkId existing = new WalkId(new UUID(0, 9));
        walks.add(new PlannedDistrictWalk(existing, local("2026-03-12T18:00")));
        fixture.givenNoPriorActivity().whenAggregate(INCIDENT.toString()).publishes(reported());
        assertThat(ordered(ScheduleWalk.class)).isEmpty();
        assertThat(ordered(JoinWalk.class))
                .singleElement()
                .satisfies(join -> assertThat(join.walkId()).isEqualTo(existing));
        assertThat(ordered(RescheduleWalk.class))
                .singleElement()
                .satisfies(move -> assertThat(move.startsAt()).isEqualTo(local("2026-03-12T18:00")));
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
    void theSceneReleaseSetsWhatWaitedAndMovesAWalkThatWouldComeTooEarly() throws Exception {
        begun();
        fixture.whenAggregate("walk").publishes(scheduled());
        AssignTask cleaning = assigned("17");
        ordered.clear();
        Instant released = local("2026-03-12T09:00");
        clock.advance(Duration.between(REPORTED, released));
        fixture.whenAggregate(INCIDENT.toString()).publishes(new SceneReleased(INCIDENT, released));
        assertThat(ordered(SetTaskDue.class)).singleElement().satisfies(due -> {
            assertThat(due.taskId()).isEqualTo(cleaning.taskId());
            assertThat(due.dueAt()).isEqualTo(local("2026-03-12T13:00"));
        });
        assertThat(ordered(RescheduleWalk.class))
                .singleElement()
                .satisfies(move -> assertThat(move.startsAt()).isEqualTo(local("2026-03-12T18:00")));
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
    void aWalkThatOthersShareOutlivesAFalseAlarm() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        fixture.whenAggregate("walk")
                .publishes(new WalkJoined(
                        scheduled.walkId(),
                        List.of(INCIDENT, OTHER),
                        OTHER,
                        scheduled.startsAt(),
                        scheduled.notBefore()));
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString()).publishes(new FalseAlarmDeclared(INCIDENT, text("Smällare")));
        assertThat(ordered(CancelWalk.class)).isEmpty();
    }

    @Test
    void closingEndsTheResponse() throws Exception {
        begun();
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString())
                .publishes(new IncidentClosed(INCIDENT, text("Klart"), null))
                .expectActiveSagas(0);
        assertThat(ordered(CancelTask.class)).hasSize(44);
        assertThat(ordered(RequestNotice.class)).isEmpty();
    }

    @Test
    void aMovedWalkMovesWhatFollowsItAndTellsTheInvited() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        Instant later = local("2026-03-12T18:00");
        fixture.whenAggregate("walk")
                .publishes(new WalkRescheduled(
                        scheduled.walkId(), List.of(INCIDENT), scheduled.startsAt(), later, null, null));
        assertThat(ordered(SetTaskDue.class)).hasSize(13);
        assertThat(ordered(SetTaskDue.class)).extracting(SetTaskDue::dueAt).contains(local("2026-03-13T18:00"));
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.WALK_MOVED));
    }

    @Test
    void aHeldWalkIsRepeatedAfter90DaysAtDusk() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        Instant heldAt = local("2026-03-11T18:10");
        fixture.whenAggregate("walk")
                .publishes(new WalkHeld(scheduled.walkId(), List.of(INCIDENT), WalkKind.RAPID, heldAt, Map.of(), null));
        assertThat(ordered(ScheduleWalk.class)).singleElement().satisfies(repeat -> {
            assertThat(repeat.kind()).isEqualTo(WalkKind.REPEAT);
            assertThat(repeat.startsAt()).isEqualTo(local("2026-06-09T22:15"));
        });
        assertThat(ordered(SetTaskDue.class)).hasSize(13);
    }

    @Test
    void anObservationBecomesATaskOfWhoeverIsResponsible() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        fixture.whenAggregate("walk").publishes(observed(scheduled.walkId(), ObservationCategory.LIGHTING, 1));
        fixture.whenAggregate("walk").publishes(observed(scheduled.walkId(), ObservationCategory.GOOD, 2));
        assertThat(ordered(AssignTask.class)).singleElement().satisfies(task -> {
            assertThat(task.order().partner()).isEqualTo(MIMER);
            assertThat(task.order().goal()).isEqualTo(GoalPair.parse("G/STR"));
        });
    }

    private static WalkObservationRecorded observed(WalkId walk, ObservationCategory category, int number) {
        Observation observation =
                new Observation(new ObservationId(new UUID(0, number)), category, "torget", "lampa trasig", MIMER);
        return new WalkObservationRecorded(walk, List.of(INCIDENT), observation);
    }

    @Test
    void peopleAreToldWhatTheirTasksReportBack() throws Exception {
        begun();
        AssignTask meeting = assigned("24");
        TaskId id = meeting.taskId();
        Instant due = meeting.order().dueAt();
        ordered.clear();
        fixture.whenAggregate("t").publishes(new TaskReminded(id, INCIDENT, MIMER, "Boendemöte", due));
        fixture.whenAggregate("t").publishes(new TaskOverdue(id, INCIDENT, MIMER, "Boendemöte", due));
        fixture.whenAggregate("t").publishes(new TaskEscalated(id, INCIDENT, MIMER, "Boendemöte", due));
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
                        null));
        assertThat(ordered(RequestNotice.class)).singleElement().satisfies(notice -> {
            assertThat(notice.partner()).isEqualTo(MIMER);
            assertThat(notice.kind()).isEqualTo(NoticeKind.TASK_ASSIGNED);
        });
    }
}
