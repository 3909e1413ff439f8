package se.samsvar.command.walk;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.SCHOOL;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.partner;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.Actor;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** The rule book of a safety walk. */
class SafetyWalkTest {

    private static final WalkId WALK = new WalkId(new UUID(0, 1));
    private static final District BACKBY = new District("Bäckby");
    private static final Instant START = local("2026-03-11T18:00");
    private static final Instant NOT_BEFORE = local("2026-03-11T01:40");
    private static final Instant HELD_AT = local("2026-03-11T18:10");
    private static final WalkScheduled SCHEDULED = new WalkScheduled(
            WALK, List.of(INCIDENT), WalkKind.RAPID, BACKBY, START, NOT_BEFORE, List.of(MIMER, POLICE));
    private static final WalkHeld HELD =
            new WalkHeld(WALK, List.of(INCIDENT), WalkKind.RAPID, HELD_AT, Map.of(MIMER, 2), null);
    private static final WalkCancelled CANCELLED = new WalkCancelled(WALK, List.of(INCIDENT), text("Oväder"));

    private static final ClassifiedText OPEN_TEXT = new ClassifiedText("Lampa trasig", Confidentiality.ALL_PARTNERS);

    private final MovableClock clock = new MovableClock(REPORTED);
    private final RouteCatalogue routes = new RouteCatalogue();
    private AggregateTestFixture<SafetyWalk> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(SafetyWalk.class);
        fixture.registerInjectableResource(clock);
        fixture.registerInjectableResource(routes);
    }

    @Test
    void scheduling() {
        ScheduleWalk command =
                new ScheduleWalk(WALK, INCIDENT, WalkKind.RAPID, BACKBY, START, NOT_BEFORE, List.of(MIMER, POLICE));
        fixture.givenNoPriorActivity()
                .when(command, by(Actor.SYSTEM))
                .expectEvents(
                        SCHEDULED, new WalkRouteSet(WALK, List.of(INCIDENT), routes.suggested(WALK, BACKBY), true));
        fixture.given(SCHEDULED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void joiningMakesTheEarliestStartTheLater() {
        Instant later = local("2026-03-12T03:00");
        fixture.given(SCHEDULED)
                .when(new JoinWalk(WALK, OTHER, later, List.of(MIMER)), by(Actor.SYSTEM))
                .expectEvents(new WalkJoined(WALK, List.of(INCIDENT, OTHER), OTHER, START, later));
        fixture.given(SCHEDULED)
                .when(new JoinWalk(WALK, INCIDENT, later, List.of(MIMER)), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void movingItKeepsTheLimits() {
        Instant later = local("2026-03-12T18:00");
        fixture.given(SCHEDULED)
                .when(new RescheduleWalk(WALK, later, "Torget", text("Regn")), by(LEAD))
                .expectEvents(new WalkRescheduled(WALK, List.of(INCIDENT), START, later, "Torget", text("Regn")));
        fixture.given(SCHEDULED)
                .when(new RescheduleWalk(WALK, START, null, null), by(LEAD))
                .expectNoEvents();
        fixture.given(SCHEDULED)
                .when(new RescheduleWalk(WALK, NOT_BEFORE.minusSeconds(1), null, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_TOO_EARLY));
        fixture.given(SCHEDULED)
                .when(new RescheduleWalk(WALK, REPORTED, null, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_IN_PAST));
        fixture.given(SCHEDULED, HELD)
                .when(new RescheduleWalk(WALK, later, null, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_ENDED));
    }

    @Test
    void aResponseThatLearnsLateOrdersNothing() {
        fixture.given(SCHEDULED, HELD)
                .when(new RescheduleWalk(WALK, local("2026-03-12T18:00"), null, null), by(Actor.SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(SCHEDULED, HELD)
                .when(new CancelWalk(WALK, text("Falsklarm")), by(Actor.SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void theInvitedReplyForThemselves() {
        ReplyToWalk command = new ReplyToWalk(WALK, MIMER, WalkReply.ACCEPTED, 2);
        WalkReplied event = new WalkReplied(WALK, List.of(INCIDENT), MIMER, WalkReply.ACCEPTED, 2);
        fixture.given(SCHEDULED).when(command, by(partner(MIMER))).expectEvents(event);
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(SCHEDULED, event).when(command, by(partner(MIMER))).expectNoEvents();
        fixture.given(SCHEDULED)
                .when(command, by(partner(POLICE)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
        fixture.given(SCHEDULED)
                .when(new ReplyToWalk(WALK, SCHOOL, WalkReply.ACCEPTED, 1), by(partner(SCHOOL)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
    }

    @Test
    void atMostTwentyPeopleComeAlong() {
        WalkReplied nineteen = new WalkReplied(WALK, List.of(INCIDENT), POLICE, WalkReply.ACCEPTED, 19);
        fixture.given(SCHEDULED, nineteen)
                .when(new ReplyToWalk(WALK, MIMER, WalkReply.ACCEPTED, 1), by(partner(MIMER)))
                .expectSuccessfulHandlerExecution();
        fixture.given(SCHEDULED, nineteen)
                .when(new ReplyToWalk(WALK, MIMER, WalkReply.ACCEPTED, 2), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.WALK_TOO_MANY));
    }

    @Test
    void observationsAreKeptOnce() {
        Observation observation = new Observation(
                new ObservationId(new UUID(0, 3)), ObservationCategory.LIGHTING, "Torget", OPEN_TEXT, MIMER);
        RecordObservation command = new RecordObservation(WALK, observation);
        WalkObservationRecorded event = new WalkObservationRecorded(WALK, List.of(INCIDENT), observation);
        fixture.given(SCHEDULED).when(command, by(partner(MIMER))).expectEvents(event);
        fixture.given(SCHEDULED, event).when(command, by(partner(MIMER))).expectNoEvents();
        Observation other =
                new Observation(observation.observationId(), ObservationCategory.LITTER, "Torget", text("Skräp"), null);
        fixture.given(SCHEDULED, event)
                .when(new RecordObservation(WALK, other), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.OBSERVATION_ID_TAKEN));
        fixture.given(SCHEDULED)
                .when(command, by(partner(SCHOOL)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
        fixture.given(SCHEDULED, CANCELLED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.WALK_ENDED));
    }

    @Test
    void holdingIt() {
        clock.advance(Duration.between(REPORTED, HELD_AT));
        CompleteWalk command = new CompleteWalk(WALK, HELD_AT, Map.of(MIMER, 2), null);
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectEvents(HELD);
        fixture.given(SCHEDULED, HELD).when(command, by(LEAD)).expectException(refuses(RefusalCode.WALK_ENDED));
        fixture.given(SCHEDULED)
                .when(new CompleteWalk(WALK, HELD_AT.plusSeconds(1), Map.of(), null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_HELD_IN_FUTURE));
        fixture.given(SCHEDULED)
                .when(new CompleteWalk(WALK, HELD_AT, Map.of(SCHOOL, 1), null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
        fixture.given(SCHEDULED)
                .when(new CompleteWalk(WALK, HELD_AT, Map.of(MIMER, 21), null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_TOO_MANY));
    }

    @Test
    void cancellingOnce() {
        CancelWalk command = new CancelWalk(WALK, text("Oväder"));
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectEvents(CANCELLED);
        fixture.given(SCHEDULED, CANCELLED).when(command, by(LEAD)).expectNoEvents();
        fixture.given(SCHEDULED, HELD).when(command, by(LEAD)).expectException(refuses(RefusalCode.WALK_ENDED));
    }

    @Test
    void feedbackComesAfterTheWalk() {
        GiveWalkFeedback command = new GiveWalkFeedback(WALK, HELD_AT, text("Lampor bytta"));
        WalkFeedbackGiven event = new WalkFeedbackGiven(WALK, List.of(INCIDENT), HELD_AT, text("Lampor bytta"));
        fixture.given(SCHEDULED, HELD).when(command, by(LEAD)).expectEvents(event);
        fixture.given(SCHEDULED, HELD, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectException(refuses(RefusalCode.WALK_NOT_HELD));
    }
}
