package se.samsvar.command.walk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.incident.District;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** The part of a walk that happens on the way and after it: route, observations, protocol, feedback. */
@NullUnmarked
abstract class WalkOutcome extends RepeatableRequests {

    @AggregateIdentifier
    WalkId id;

    final WalkState state = new WalkState();

    @CommandHandler
    void handle(SetWalkRoute command) {
        state.refuseCancelled();
        RouteRule.check(command.stops());
        if (!command.stops().equals(state.route)) {
            apply(new WalkRouteSet(id, state.shared(), command.stops(), false));
        }
    }

    @CommandHandler
    void handle(VisitStop command, Actor actor) {
        state.refuseCancelled();
        requireTakesPart(actor);
        if (state.route.stream().noneMatch(stop -> stop.stopId().equals(command.stopId()))) {
            throw new Refusal(RefusalCode.WALK_STOP_NOT_FOUND, "stopId");
        }
        if (state.visited.contains(command.stopId()) != command.visited()) {
            apply(new WalkStopVisited(id, state.shared(), command.stopId(), command.visited()));
        }
    }

    @CommandHandler
    void handle(RecordObservation command, Actor actor) {
        state.refuseCancelled();
        requireTakesPart(actor);
        Observation observation = command.observation();
        Observation known = state.observations.get(observation.observationId());
        if (known == null) {
            ObservationRule.check(observation);
            apply(new WalkObservationRecorded(id, state.shared(), observation));
        } else if (!known.equals(observation)) {
            throw new Refusal(RefusalCode.OBSERVATION_ID_TAKEN, "observationId");
        }
    }

    @CommandHandler
    void handle(RecordAttendance command, Actor actor, Clock clock) {
        state.refuseCancelled();
        requireOwn(command.partner(), actor);
        WalkTimes.checkBegun(state.heldAt == null ? state.startsAt : state.heldAt, clock.instant());
        Map<PartnerId, Integer> all = new HashMap<>(state.attendance);
        all.put(command.partner(), command.people());
        WalkTimes.checkPeople(all.values().stream().mapToInt(Integer::intValue).sum());
        if (!Integer.valueOf(command.people()).equals(state.attendance.get(command.partner()))) {
            apply(new WalkAttendanceRecorded(id, state.shared(), command.partner(), command.people()));
        }
    }

    @CommandHandler
    void handle(WriteProtocol command) {
        state.refuseUnlessHeld();
        if (!command.text().equals(state.protocol)) {
            apply(new WalkProtocolWritten(id, state.shared(), command.text()));
        }
    }

    @CommandHandler
    void handle(SettleActionList command) {
        state.refuseUnlessHeld();
        if (!state.actionListSettled) {
            apply(new WalkActionListSettled(id, state.shared()));
        }
    }

    @CommandHandler
    void handle(PlanFeedback command, Clock clock) {
        state.refuseUnlessHeld();
        WalkFeedbackPlanned planned = new WalkFeedbackPlanned(id, state.shared(), command.startsAt(), command.place());
        if (!planned.equals(state.feedbackMeeting)) {
            WalkTimes.checkFeedback(command.startsAt(), state.heldAt, clock.instant());
            apply(planned);
        }
    }

    @CommandHandler
    void handle(GiveWalkFeedback command) {
        state.refuseUnlessHeld();
        if (!command.equals(state.feedback)) {
            apply(new WalkFeedbackGiven(id, state.shared(), command.heldAt(), command.text()));
        }
    }

    final void suggestRoute(WalkId walkId, District district, RouteCatalogue routes) {
        apply(new WalkRouteSet(walkId, state.shared(), routes.suggested(walkId, district), true));
    }

    final void requireOwn(PartnerId partner, Actor actor) {
        state.requireInvited(partner);
        if (actor.role() == Role.PARTNER && !actor.organisation().equals(partner)) {
            throw new Refusal(RefusalCode.WALK_NOT_INVITED, "partner");
        }
    }

    private void requireTakesPart(Actor actor) {
        if (actor.role() == Role.PARTNER) {
            state.requireInvited(actor.organisation());
        }
    }
}
