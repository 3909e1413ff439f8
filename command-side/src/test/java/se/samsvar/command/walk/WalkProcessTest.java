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
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** A walk from its planning to the feedback, step by step. */
class WalkProcessTest {

    private static final WalkId WALK = new WalkId(new UUID(0, 1));
    private static final List<IncidentId> INCIDENTS = List.of(INCIDENT);
    private static final District BACKBY = new District("Bäckby");
    private static final Instant START = local("2026-03-11T18:00");
    private static final WalkScheduled SCHEDULED = new WalkScheduled(
            WALK, INCIDENTS, WalkKind.RAPID, BACKBY, START, local("2026-03-11T01:40"), List.of(MIMER, POLICE));
    private static final WalkHeld HELD = new WalkHeld(WALK, INCIDENTS, WalkKind.RAPID, START, Map.of(MIMER, 2), null);
    private static final WalkCancelled CANCELLED = new WalkCancelled(WALK, INCIDENTS, text("Oväder"));
    private static final RouteStop SQUARE = new RouteStop(new StopId(new UUID(0, 7)), "Torget", null);
    private static final WalkRouteSet ROUTE = new WalkRouteSet(WALK, INCIDENTS, List.of(SQUARE), false);

    private final MovableClock clock = new MovableClock(REPORTED);
    private final RouteCatalogue routes = new RouteCatalogue();
    private AggregateTestFixture<SafetyWalk> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(SafetyWalk.class);
        fixture.registerInjectableResource(clock);
        fixture.registerInjectableResource(routes);
    }

    private void itIs(Instant now) {
        clock.advance(Duration.between(clock.instant(), now));
    }

    @Test
    void theInvitationIsSentOnce() {
        WalkInvited event = new WalkInvited(WALK, INCIDENTS, List.of(MIMER, POLICE));
        fixture.given(SCHEDULED).when(new InviteToWalk(WALK), by(Actor.SYSTEM)).expectEvents(event);
        fixture.given(SCHEDULED, event)
                .when(new InviteToWalk(WALK), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void whoJoinsBringsItsPartners() {
        fixture.given(SCHEDULED)
                .when(new JoinWalk(WALK, OTHER, SCHEDULED.notBefore(), List.of(MIMER, SCHOOL)), by(Actor.SYSTEM))
                .expectEvents(
                        new WalkJoined(WALK, List.of(INCIDENT, OTHER), OTHER, START, SCHEDULED.notBefore()),
                        new WalkInvited(WALK, List.of(INCIDENT, OTHER), List.of(SCHOOL)));
    }

    @Test
    void whoLeavesLeavesItToTheOthers() {
        WalkJoined joined = new WalkJoined(WALK, List.of(INCIDENT, OTHER), OTHER, START, SCHEDULED.notBefore());
        fixture.given(SCHEDULED, joined)
                .when(new LeaveWalk(WALK, INCIDENT), by(Actor.SYSTEM))
                .expectEvents(new WalkLeft(WALK, List.of(OTHER), INCIDENT));
        fixture.given(SCHEDULED, joined, HELD)
                .when(new LeaveWalk(WALK, INCIDENT), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void itFollowsItsIncidentToAnotherDistrictWithTheRouteOfThere() {
        District raby = new District("Råby");
        Instant dusk = START.plusSeconds(900);
        fixture.given(SCHEDULED)
                .when(new RelocateWalk(WALK, raby, dusk), by(Actor.SYSTEM))
                .expectEvents(
                        new WalkRelocated(WALK, INCIDENTS, BACKBY, raby, dusk),
                        new WalkRouteSet(WALK, INCIDENTS, routes.suggested(WALK, raby), true));
        fixture.given(SCHEDULED, ROUTE)
                .when(new RelocateWalk(WALK, raby, dusk), by(Actor.SYSTEM))
                .expectEvents(new WalkRelocated(WALK, INCIDENTS, BACKBY, raby, dusk));
        fixture.given(SCHEDULED)
                .when(new RelocateWalk(WALK, BACKBY, dusk), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void theRouteIsTheLeadsToChange() {
        SetWalkRoute command = new SetWalkRoute(WALK, List.of(SQUARE));
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectEvents(ROUTE);
        fixture.given(SCHEDULED, ROUTE).when(command, by(LEAD)).expectNoEvents();
        fixture.given(SCHEDULED)
                .when(new SetWalkRoute(WALK, List.of()), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_ROUTE));
        fixture.given(SCHEDULED)
                .when(new SetWalkRoute(WALK, List.of(SQUARE, SQUARE)), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_ROUTE));
        fixture.given(SCHEDULED, CANCELLED).when(command, by(LEAD)).expectException(refuses(RefusalCode.WALK_ENDED));
    }

    @Test
    void stopsAreTickedOffOnTheWayAndCanBeUnticked() {
        VisitStop command = new VisitStop(WALK, SQUARE.stopId(), true);
        WalkStopVisited visited = new WalkStopVisited(WALK, INCIDENTS, SQUARE.stopId(), true);
        fixture.given(SCHEDULED, ROUTE).when(command, by(partner(MIMER))).expectEvents(visited);
        fixture.given(SCHEDULED, ROUTE, visited)
                .when(command, by(partner(MIMER)))
                .expectNoEvents();
        fixture.given(SCHEDULED, ROUTE, visited)
                .when(new VisitStop(WALK, SQUARE.stopId(), false), by(LEAD))
                .expectEvents(new WalkStopVisited(WALK, INCIDENTS, SQUARE.stopId(), false));
        fixture.given(SCHEDULED, ROUTE)
                .when(new VisitStop(WALK, new StopId(new UUID(0, 8)), true), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_STOP_NOT_FOUND));
        fixture.given(SCHEDULED, ROUTE)
                .when(command, by(partner(SCHOOL)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
    }

    @Test
    void thePreMeetingComesBeforeTheWalk() {
        PlanPreMeeting command = new PlanPreMeeting(WALK, START.minusSeconds(3600), "Biblioteket");
        WalkPreMeetingPlanned event =
                new WalkPreMeetingPlanned(WALK, INCIDENTS, START.minusSeconds(3600), "Biblioteket");
        fixture.given(SCHEDULED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(SCHEDULED, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(SCHEDULED)
                .when(new PlanPreMeeting(WALK, START, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_PRE_MEETING));
        fixture.given(SCHEDULED)
                .when(new PlanPreMeeting(WALK, REPORTED, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_IN_PAST));
    }

    @Test
    void peopleAreCountedOnTheSpotPerOrganisation() {
        RecordAttendance command = new RecordAttendance(WALK, MIMER, 3);
        fixture.given(SCHEDULED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.WALK_HELD_IN_FUTURE));
        itIs(START.plusSeconds(60));
        WalkAttendanceRecorded event = new WalkAttendanceRecorded(WALK, INCIDENTS, MIMER, 3);
        fixture.given(SCHEDULED).when(command, by(partner(MIMER))).expectEvents(event);
        fixture.given(SCHEDULED, event).when(command, by(partner(MIMER))).expectNoEvents();
        fixture.given(SCHEDULED)
                .when(command, by(partner(POLICE)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
        fixture.given(SCHEDULED)
                .when(new RecordAttendance(WALK, POLICE, 21), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_TOO_MANY));
        fixture.given(SCHEDULED, event)
                .when(new CompleteWalk(WALK, START, Map.of(POLICE, 2), null), by(LEAD))
                .expectEvents(new WalkHeld(WALK, INCIDENTS, WalkKind.RAPID, START, Map.of(MIMER, 3, POLICE, 2), null));
    }

    @Test
    void whoAnswersForAnObservationMustBeAbleToReadIt() {
        ClassifiedText secret = new ClassifiedText("Känd langare", Confidentiality.POLICE_AND_LEAD);
        fixture.given(SCHEDULED)
                .when(observe(secret, MIMER), by(partner(POLICE)))
                .expectException(refuses(RefusalCode.OBSERVATION_RESPONSIBLE));
        fixture.given(SCHEDULED)
                .when(observe(secret, POLICE), by(partner(POLICE)))
                .expectSuccessfulHandlerExecution();
        fixture.given(SCHEDULED)
                .when(observe(secret, null), by(partner(POLICE)))
                .expectSuccessfulHandlerExecution();
    }

    private static RecordObservation observe(ClassifiedText words, PartnerId responsible) {
        return new RecordObservation(
                WALK,
                new Observation(
                        new ObservationId(new UUID(0, 3)),
                        ObservationCategory.OPEN_DRUG_SCENE,
                        "Torget",
                        words,
                        responsible));
    }

    @Test
    void aLinkAnswersOnceForTheWalkAsItWas() {
        Instant issued = fixture.currentTime();
        ReplyByLink command = new ReplyByLink(WALK, MIMER, WalkReply.ACCEPTED, 2, issued.plusSeconds(60));
        WalkReplied replied = new WalkReplied(WALK, INCIDENTS, MIMER, WalkReply.ACCEPTED, 2);
        fixture.given(SCHEDULED).when(command, by(partner(MIMER))).expectEvents(replied);
        fixture.given(SCHEDULED, replied)
                .when(new ReplyByLink(WALK, MIMER, WalkReply.DECLINED, 0, Instant.EPOCH), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_REVOKED));
        fixture.givenCurrentTime(issued)
                .andGiven(SCHEDULED)
                .andGivenCurrentTime(issued.plusSeconds(120))
                .andGiven(replied)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_USED));
        fixture.given(SCHEDULED, CANCELLED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_REVOKED));
        fixture.given(SCHEDULED)
                .when(new ReplyByLink(WALK, MIMER, WalkReply.ACCEPTED, 2, issued), by(partner(POLICE)))
                .expectException(refuses(RefusalCode.WALK_NOT_INVITED));
    }
}
