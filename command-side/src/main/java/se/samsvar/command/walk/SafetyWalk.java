package se.samsvar.command.walk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** Trygghetsvandring: when it is held, who comes, what was seen and what came of it. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class SafetyWalk extends RepeatableRequests {

    @AggregateIdentifier
    private WalkId id;

    private final List<IncidentId> incidents = new ArrayList<>();
    private WalkKind kind;
    private WalkStatus status;
    private Instant startsAt;
    private Instant notBefore;
    private String meetingPlace;
    private List<PartnerId> invited;
    private final Map<PartnerId, WalkReplied> replies = new HashMap<>();
    private final Map<ObservationId, Observation> observations = new HashMap<>();
    private GiveWalkFeedback feedback;

    SafetyWalk() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleWalk command) {
        if (status == null) {
            apply(new WalkScheduled(
                    command.walkId(),
                    List.of(command.incidentId()),
                    command.kind(),
                    command.district(),
                    command.startsAt(),
                    command.notBefore(),
                    command.invited()));
        } else if (!incidents.contains(command.incidentId())) {
            throw new Refusal(RefusalCode.WALK_ID_TAKEN, "walkId");
        }
    }

    @CommandHandler
    void handle(JoinWalk command) {
        if (!incidents.contains(command.incidentId())) {
            refuseIfEnded();
            List<IncidentId> all = new ArrayList<>(incidents);
            all.add(command.incidentId());
            Instant later = command.notBefore().isAfter(notBefore) ? command.notBefore() : notBefore;
            apply(new WalkJoined(id, all, command.incidentId(), startsAt, later));
        }
    }

    @CommandHandler
    void handle(RescheduleWalk command, Actor actor, Clock clock) {
        if (isTooLateFor(actor)) {
            return;
        }
        refuseIfEnded();
        WalkTimes.checkStart(command.startsAt(), notBefore, clock.instant());
        String place = command.meetingPlace() == null ? meetingPlace : command.meetingPlace();
        if (!command.startsAt().equals(startsAt) || !Objects.equals(place, meetingPlace)) {
            apply(new WalkRescheduled(
                    id, List.copyOf(incidents), startsAt, command.startsAt(), place, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReplyToWalk command, Actor actor) {
        refuseIfEnded();
        requireInvited(command.partner());
        if (actor.role() == Role.PARTNER && !actor.organisation().equals(command.partner())) {
            throw new Refusal(RefusalCode.WALK_NOT_INVITED, "partner");
        }
        int people = replies.values().stream()
                .filter(reply -> !reply.partner().equals(command.partner()))
                .mapToInt(WalkReplied::people)
                .sum();
        WalkTimes.checkPeople(people + command.people());
        WalkReplied reply =
                new WalkReplied(id, List.copyOf(incidents), command.partner(), command.reply(), command.people());
        WalkReplied known = replies.get(command.partner());
        if (known == null || known.reply() != reply.reply() || known.people() != reply.people()) {
            apply(reply);
        }
    }

    @CommandHandler
    void handle(RecordObservation command, Actor actor) {
        if (status == WalkStatus.CANCELLED) {
            throw new Refusal(RefusalCode.WALK_ENDED, null);
        }
        if (actor.role() == Role.PARTNER) {
            requireInvited(actor.organisation());
        }
        Observation observation = command.observation();
        Observation known = observations.get(observation.observationId());
        if (known == null) {
            apply(new WalkObservationRecorded(id, List.copyOf(incidents), observation));
        } else if (!known.equals(observation)) {
            throw new Refusal(RefusalCode.OBSERVATION_ID_TAKEN, "observationId");
        }
    }

    @CommandHandler
    void handle(CompleteWalk command, Clock clock) {
        refuseIfEnded();
        WalkTimes.checkHeld(command.heldAt(), notBefore, clock.instant());
        command.attendance().keySet().forEach(this::requireInvited);
        WalkTimes.checkPeople(command.attendance().values().stream()
                .mapToInt(Integer::intValue)
                .sum());
        apply(new WalkHeld(
                id, List.copyOf(incidents), kind, command.heldAt(), command.attendance(), command.summary()));
    }

    @CommandHandler
    void handle(CancelWalk command, Actor actor) {
        if (status != WalkStatus.CANCELLED && !isTooLateFor(actor)) {
            refuseIfEnded();
            apply(new WalkCancelled(id, List.copyOf(incidents), command.reason()));
        }
    }

    @CommandHandler
    void handle(GiveWalkFeedback command) {
        if (status != WalkStatus.HELD) {
            throw new Refusal(RefusalCode.WALK_NOT_HELD, null);
        }
        if (!command.equals(feedback)) {
            apply(new WalkFeedbackGiven(id, List.copyOf(incidents), command.heldAt(), command.text()));
        }
    }

    /** A response that learns late that its walk has ended orders nothing: nobody is there to be refused. */
    private boolean isTooLateFor(Actor actor) {
        return actor.role() == Role.SYSTEM && status != WalkStatus.PLANNED;
    }

    private void refuseIfEnded() {
        if (status != WalkStatus.PLANNED) {
            throw new Refusal(RefusalCode.WALK_ENDED, null);
        }
    }

    private void requireInvited(PartnerId partner) {
        if (!invited.contains(partner)) {
            throw new Refusal(RefusalCode.WALK_NOT_INVITED, "partner");
        }
    }

    @EventSourcingHandler
    void on(WalkEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request) {
        remember(request);
        switch (event) {
            case WalkScheduled e -> {
                id = e.walkId();
                incidents.addAll(e.incidents());
                kind = e.kind();
                status = WalkStatus.PLANNED;
                startsAt = e.startsAt();
                notBefore = e.notBefore();
                invited = e.invited();
            }
            case WalkJoined e -> {
                incidents.add(e.joined());
                notBefore = e.notBefore();
            }
            case WalkRescheduled e -> {
                startsAt = e.startsAt();
                meetingPlace = e.meetingPlace();
            }
            case WalkReplied e -> replies.put(e.partner(), e);
            case WalkObservationRecorded e -> observations.put(e.observation().observationId(), e.observation());
            case WalkHeld e -> status = WalkStatus.HELD;
            case WalkCancelled e -> status = WalkStatus.CANCELLED;
            case WalkFeedbackGiven e -> feedback = new GiveWalkFeedback(id, e.heldAt(), e.text());
        }
    }
}
