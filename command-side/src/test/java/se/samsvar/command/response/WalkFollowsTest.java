package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CompleteTask;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand.InviteToWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkKind;

/** What a walk sets going before, on and after the way. */
class WalkFollowsTest extends ResponseFixture {

    private static final Instant HELD_AT = local("2026-03-11T18:10");

    private WalkScheduled walk() throws Exception {
        fixture.givenCurrentTime(REPORTED);
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        return scheduled;
    }

    private WalkHeld held(WalkScheduled walk) {
        return new WalkHeld(walk.walkId(), List.of(INCIDENT), WalkKind.RAPID, HELD_AT, Map.of(), null);
    }

    private List<String> completed() {
        return ordered(CompleteTask.class).stream()
                .map(done -> done.taskId().toString())
                .toList();
    }

    private String task(String row) {
        return assigned(row).taskId().toString();
    }

    @Test
    void theInvitationGoesOutWithTheNoticesAndIsRecordedAfterThem() throws Exception {
        begun();
        assertThat(ordered.getLast()).isInstanceOf(InviteToWalk.class);
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.content().meetings())
                        .singleElement()
                        .satisfies(meeting -> assertThat(meeting.kind()).isEqualTo(MeetingKind.WALK)));
    }

    @Test
    void fourHoursBeforeAWalkWhoseSceneIsCordonedOffItMovesToTheNextDusk() throws Exception {
        WalkScheduled scheduled = walk();
        ordered.clear();
        Duration untilCheck = Duration.between(REPORTED, scheduled.startsAt().minus(Duration.ofHours(4)));
        fixture.whenTimeElapses(untilCheck.minusSeconds(1)).expectNoDispatchedCommands();
        fixture.whenTimeElapses(Duration.ofSeconds(1));
        assertThat(ordered(RescheduleWalk.class)).singleElement().satisfies(move -> {
            assertThat(move.walkId()).isEqualTo(scheduled.walkId());
            assertThat(move.startsAt()).isEqualTo(local("2026-03-12T18:00"));
        });
    }

    @Test
    void aReleasedSceneLetsTheWalkStayWhereItIs() throws Exception {
        walk();
        fixture.whenAggregate(INCIDENT.toString()).publishes(new SceneReleased(INCIDENT, REPORTED));
        ordered.clear();
        fixture.whenTimeElapses(Duration.ofDays(3)).expectNoScheduledDeadlines();
        assertThat(ordered(RescheduleWalk.class)).isEmpty();
    }

    @Test
    void aMeetingPlaceCompletesTheInvitation() throws Exception {
        WalkScheduled scheduled = walk();
        String invitation = task("29");
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkRescheduled(
                        scheduled.walkId(),
                        List.of(INCIDENT),
                        scheduled.startsAt(),
                        scheduled.startsAt(),
                        "Biblioteket",
                        null));
        assertThat(completed()).containsExactly(invitation);
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.content().meetings())
                        .singleElement()
                        .satisfies(meeting -> {
                            assertThat(meeting.place()).isEqualTo("Biblioteket");
                            assertThat(meeting.sequence()).isEqualTo(1);
                        }));
    }

    @Test
    void theStepsAfterTheWalkCompleteTheirTasks() throws Exception {
        WalkScheduled scheduled = walk();
        String protocol = task("31a");
        String list = task("31b");
        fixture.whenAggregate("walk").publishes(held(scheduled));
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkProtocolWritten(scheduled.walkId(), List.of(INCIDENT), text("Vi gick")));
        fixture.whenAggregate("walk").publishes(new WalkActionListSettled(scheduled.walkId(), List.of(INCIDENT)));
        assertThat(completed()).containsExactly(protocol, list);
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkFeedbackGiven(scheduled.walkId(), List.of(INCIDENT), HELD_AT, text("Lampor bytta")));
        assertThat(completed()).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void meetingsBeforeAndAfterAreInvitedTo() throws Exception {
        WalkScheduled scheduled = walk();
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkPreMeetingPlanned(
                        scheduled.walkId(), List.of(INCIDENT), local("2026-03-11T16:00"), "Biblioteket"));
        fixture.whenAggregate("walk").publishes(held(scheduled));
        fixture.whenAggregate("walk")
                .publishes(new WalkFeedbackPlanned(
                        scheduled.walkId(), List.of(INCIDENT), local("2026-03-27T18:00"), null));
        assertThat(ordered(RequestNotice.class))
                .extracting(RequestNotice::kind)
                .containsOnly(NoticeKind.PRE_MEETING, NoticeKind.FEEDBACK_MEETING)
                .hasSize(22);
    }

    @Test
    void theRepeatWalkIsInvitedToAndItsObservationsBecomeTasks() throws Exception {
        WalkScheduled scheduled = walk();
        fixture.whenAggregate("walk").publishes(held(scheduled));
        ScheduleWalk repeat = ordered(ScheduleWalk.class).getLast();
        assertThat(repeat.kind()).isEqualTo(WalkKind.REPEAT);
        ordered.clear();
        fixture.whenAggregate("repeat")
                .publishes(new WalkScheduled(
                        repeat.walkId(),
                        List.of(INCIDENT),
                        WalkKind.REPEAT,
                        repeat.district(),
                        repeat.startsAt(),
                        repeat.notBefore(),
                        repeat.invited()));
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .extracting(RequestNotice::kind)
                .containsOnly(NoticeKind.REPEAT_WALK);
        assertThat(ordered(InviteToWalk.class)).containsExactly(new InviteToWalk(repeat.walkId()));
        ordered.clear();
        fixture.whenAggregate("repeat")
                .publishes(new WalkObservationRecorded(
                        repeat.walkId(), List.of(INCIDENT), observation(Confidentiality.ALL_PARTNERS, MIMER)));
        assertThat(ordered(AssignTask.class)).hasSize(1);
        fixture.whenAggregate("repeat")
                .publishes(new WalkCancelled(repeat.walkId(), List.of(INCIDENT), text("Oväder")));
        assertThat(ordered(RequestNotice.class)).hasSize(11).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.WALK_CANCELLED);
            assertThat(notice.content().meetings().getFirst().cancelled()).isTrue();
        });
    }

    @Test
    void whoCameWithAnotherIncidentIsToldToo() throws Exception {
        WalkScheduled scheduled = walk();
        PartnerId guest = new PartnerId("strategisk-ledning");
        fixture.whenAggregate("walk")
                .publishes(new WalkInvited(scheduled.walkId(), List.of(INCIDENT), List.of(MIMER, guest)));
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkCancelled(scheduled.walkId(), List.of(INCIDENT), text("Oväder")));
        assertThat(ordered(RequestNotice.class))
                .extracting(RequestNotice::partner)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains(guest);
    }

    @Test
    void anObservationWithoutAResponsiblePartnerIsTheLeadsToGiveToSomebody() throws Exception {
        WalkScheduled scheduled = walk();
        ordered.clear();
        fixture.whenAggregate("walk")
                .publishes(new WalkObservationRecorded(
                        scheduled.walkId(), List.of(INCIDENT), observation(Confidentiality.POLICE_AND_LEAD, null)));
        assertThat(ordered(AssignTask.class)).singleElement().satisfies(task -> {
            assertThat(task.order().partner()).isEqualTo(PartnerId.LEAD);
            assertThat(task.order().title()).doesNotContain("Torget");
        });
    }

    private static Observation observation(Confidentiality confidentiality, PartnerId responsible) {
        return new Observation(
                new ObservationId(new UUID(0, 3)),
                ObservationCategory.LIGHTING,
                "Torget",
                new ClassifiedText("Lampa trasig", confidentiality),
                responsible);
    }
}
