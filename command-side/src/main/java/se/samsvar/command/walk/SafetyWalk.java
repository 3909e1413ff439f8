package se.samsvar.command.walk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** Trygghetsvandring: when it is held and who comes. What is seen and what comes of it, {@link WalkOutcome} says. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class SafetyWalk extends WalkOutcome {

    SafetyWalk() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleWalk command, RouteCatalogue routes) {
        if (state.status == null) {
            apply(new WalkScheduled(
                    command.walkId(),
                    List.of(command.incidentId()),
                    command.kind(),
                    command.district(),
                    command.startsAt(),
                    command.notBefore(),
                    command.invited()));
            suggestRoute(command.walkId(), command.district(), routes);
        } else if (!state.incidents.contains(command.incidentId())) {
            throw new Refusal(RefusalCode.WALK_ID_TAKEN, "walkId");
        }
    }

    @CommandHandler
    void handle(InviteToWalk command) {
        if (!state.invitationSent) {
            apply(new WalkInvited(id, state.shared(), List.copyOf(state.invited)));
        }
    }

    @CommandHandler
    void handle(JoinWalk command) {
        if (state.incidents.contains(command.incidentId())) {
            return;
        }
        state.refuseUnlessPlanned();
        List<PartnerId> newcomers = command.invited().stream()
                .filter(partner -> !state.invited.contains(partner))
                .toList();
        Instant later = command.notBefore().isAfter(state.notBefore) ? command.notBefore() : state.notBefore;
        apply(new WalkJoined(
                id,
                WalkTimes.with(state.incidents, command.incidentId()),
                command.incidentId(),
                state.startsAt,
                later));
        if (!newcomers.isEmpty()) {
            apply(new WalkInvited(id, state.shared(), newcomers));
        }
    }

    @CommandHandler
    void handle(LeaveWalk command) {
        if (state.status == WalkStatus.PLANNED && state.incidents.contains(command.incidentId())) {
            apply(new WalkLeft(id, WalkTimes.without(state.incidents, command.incidentId()), command.incidentId()));
        }
    }

    @CommandHandler
    void handle(RelocateWalk command, RouteCatalogue routes) {
        if (state.status == WalkStatus.PLANNED && !command.district().equals(state.district)) {
            boolean suggested = state.routeSuggested;
            apply(new WalkRelocated(id, state.shared(), state.district, command.district(), command.startsAt()));
            if (suggested) {
                suggestRoute(id, command.district(), routes);
            }
        }
    }

    @CommandHandler
    void handle(RescheduleWalk command, Actor actor, Clock clock) {
        if (isTooLateFor(actor)) {
            return;
        }
        state.refuseUnlessPlanned();
        String place = command.meetingPlace() == null ? state.meetingPlace : command.meetingPlace();
        if (command.startsAt().equals(state.startsAt) && Objects.equals(place, state.meetingPlace)) {
            return;
        }
        WalkTimes.checkStart(command.startsAt(), state.notBefore, clock.instant());
        apply(new WalkRescheduled(id, state.shared(), state.startsAt, command.startsAt(), place, command.reason()));
    }

    @CommandHandler
    void handle(PlanPreMeeting command, Clock clock) {
        WalkPreMeetingPlanned planned =
                new WalkPreMeetingPlanned(id, state.shared(), command.startsAt(), command.place());
        if (!planned.equals(state.preMeeting)) {
            state.refuseUnlessPlanned();
            WalkTimes.checkPreMeeting(command.startsAt(), state.startsAt, clock.instant());
            apply(planned);
        }
    }

    @CommandHandler
    void handle(ReplyToWalk command, Actor actor) {
        state.refuseUnlessPlanned();
        requireOwn(command.partner(), actor);
        reply(command.partner(), command.reply(), command.people());
    }

    @CommandHandler
    void handle(ReplyByLink command, Actor actor) {
        requireOwn(command.partner(), actor);
        state.refuseLink(command.partner(), command.issuedAt());
        reply(command.partner(), command.reply(), command.people());
    }

    private void reply(PartnerId partner, WalkReply answer, int people) {
        int others = state.replies.values().stream()
                .filter(reply -> !reply.partner().equals(partner))
                .mapToInt(WalkReplied::people)
                .sum();
        WalkTimes.checkPeople(others + people);
        WalkReplied known = state.replies.get(partner);
        if (known == null || known.reply() != answer || known.people() != people) {
            apply(new WalkReplied(id, state.shared(), partner, answer, people));
        }
    }

    @CommandHandler
    void handle(CompleteWalk command, Clock clock) {
        state.refuseUnlessPlanned();
        WalkTimes.checkHeld(command.heldAt(), state.notBefore, clock.instant());
        command.attendance().keySet().forEach(state::requireInvited);
        Map<PartnerId, Integer> attendance = new HashMap<>(state.attendance);
        attendance.putAll(command.attendance());
        WalkTimes.checkPeople(
                attendance.values().stream().mapToInt(Integer::intValue).sum());
        apply(new WalkHeld(id, state.shared(), state.kind, command.heldAt(), attendance, command.summary()));
    }

    @CommandHandler
    void handle(CancelWalk command, Actor actor) {
        if (state.status != WalkStatus.CANCELLED && !isTooLateFor(actor)) {
            state.refuseUnlessPlanned();
            apply(new WalkCancelled(id, state.shared(), command.reason()));
        }
    }

    /** A response that learns late that its walk has ended orders nothing: nobody is there to be refused. */
    private boolean isTooLateFor(Actor actor) {
        return actor.role() == Role.SYSTEM && state.status != WalkStatus.PLANNED;
    }

    @EventSourcingHandler
    void on(WalkEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request, @Timestamp Instant at) {
        remember(request);
        id = event.walkId();
        state.after(event, asStored(at));
    }
}
