package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.response.Milestone;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkKind;

/**
 * The part of a response that listens to its walk and to the repeat walk that follows it.
 *
 * <pre>
 * when this happens        order that
 * walk moved               later due times of what follows it; everybody is told, with a new invitation
 * walk moved elsewhere     the same, and where
 * four hours before it     a later dusk, where the scene is not released
 * pre-meeting planned      everybody is invited
 * walk held                due times of protocol, action list and feedback; the repeat walk, with its invitation
 * observation              a task for whoever is responsible
 * protocol, action list    the tasks for them are done
 * feedback planned, given  everybody is invited; the tasks for it are done
 * walk cancelled           what follows it is taken back; everybody is told
 * </pre>
 */
@NullUnmarked
abstract class WalkNews extends TaskNews {

    static final String SCENE = "scene-check";

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkScheduled event, @SequenceNumber long number, WalkSteps walks, SystemCommands commands) {
        if (state.isWalk(event)) {
            state.walk(event, event.startsAt(), number);
        } else if (state.isRepeat(event)) {
            state.repeat = RepeatWalkSteps.of(event, number);
            commands.send(walks.repeats().planned(state));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkJoined event) {
        if (state.isWalk(event)) {
            state.walkIncidents = new ArrayList<>(event.incidents());
            state.walkStartsAt = event.startsAt();
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkInvited event) {
        if (state.isWalk(event)) {
            state.invited(event.partners());
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkLeft event) {
        if (state.isWalk(event)) {
            state.walkIncidents = new ArrayList<>(event.incidents());
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(
            WalkRescheduled event,
            @SequenceNumber long number,
            WalkSteps walks,
            SystemCommands commands,
            DeadlineManager deadlines) {
        if (state.isWalk(event)) {
            state.walk(event, event.startsAt(), number);
            state.walkPlace = event.meetingPlace();
            commands.send(walks.moved(state, event.reason()));
            if (event.meetingPlace() != null) {
                commands.send(walks.reached(state, Milestone.WALK_INVITED));
            }
            watchScene(walks, deadlines);
        } else if (state.isRepeat(event)) {
            state.repeat = RepeatWalkSteps.movedTo(state.repeat, event, number);
            commands.send(walks.repeats().moved(state, event.reason()));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(
            WalkRelocated event,
            @SequenceNumber long number,
            WalkSteps walks,
            SystemCommands commands,
            DeadlineManager deadlines) {
        if (state.isWalk(event)) {
            state.walk(event, event.startsAt(), number);
            state.walkPlace = null;
            commands.send(walks.relocated(state));
            watchScene(walks, deadlines);
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkPreMeetingPlanned event, @SequenceNumber long number, WalkSteps walks, SystemCommands commands) {
        if (state.isWalk(event)) {
            state.preMeeting = state.meeting(MeetingKind.PRE_MEETING, event.startsAt(), event.place(), number);
            commands.send(walks.invited(state, state.preMeeting));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(
            WalkHeld event,
            @SequenceNumber long number,
            WalkSteps walks,
            SystemCommands commands,
            DeadlineManager deadlines) {
        if (!state.isWalk(event) || event.kind() != WalkKind.RAPID) {
            return;
        }
        state.walk(event, event.heldAt(), number);
        state.walkHeld = true;
        watchScene(walks, deadlines);
        List<Object> orders = walks.held(state, event);
        if (state.repeat != null) {
            SagaLifecycle.associateWith("walkId", state.repeat.walkId().toString());
        }
        commands.send(orders);
        commands.send(walks.reached(state, Milestone.WALK_HELD));
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkObservationRecorded event, SystemCommands commands, Clock clock) {
        boolean answers = state.isRepeat(event)
                ? event.incidents().getFirst().equals(state.incidentId)
                : state.isWalk(event) && state.leadsWalk();
        if (answers) {
            commands.send(FollowingTasks.observed(state.incidentId, event.observation(), clock.instant()));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkProtocolWritten event, WalkSteps walks, SystemCommands commands) {
        reached(event, Milestone.WALK_PROTOCOL, walks, commands);
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkActionListSettled event, WalkSteps walks, SystemCommands commands) {
        reached(event, Milestone.WALK_ACTION_LIST, walks, commands);
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkFeedbackPlanned event, @SequenceNumber long number, WalkSteps walks, SystemCommands commands) {
        if (state.isWalk(event)) {
            commands.send(
                    walks.invited(state, state.meeting(MeetingKind.FEEDBACK, event.startsAt(), event.place(), number)));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkFeedbackGiven event, WalkSteps walks, SystemCommands commands) {
        reached(event, Milestone.WALK_FEEDBACK, walks, commands);
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(
            WalkCancelled event,
            @SequenceNumber long number,
            WalkSteps walks,
            SystemCommands commands,
            DeadlineManager deadlines) {
        if (state.isWalk(event)) {
            state.walkSequence = number - 1;
            commands.send(walks.cancelled(state, event.reason()));
            state.noWalk();
            watchScene(walks, deadlines);
        } else if (state.isRepeat(event)) {
            commands.send(walks.repeats().cancelled(state, event.reason()));
            state.repeat = null;
        }
    }

    @DeadlineHandler(deadlineName = SCENE)
    void stillCordoned(SceneCheck check, WalkSteps walks, SystemCommands commands) {
        if (check.startsAt().equals(state.walkStartsAt)) {
            state.sceneCheck = null;
            state.sceneCheckAt = null;
            commands.send(walks.waitsForScene(state) ? walks.postponed(state) : List.of());
        }
    }

    private void reached(WalkEvent event, Milestone milestone, WalkSteps walks, SystemCommands commands) {
        if (state.isWalk(event)) {
            commands.send(walks.reached(state, milestone));
        }
    }

    /** Keeps one deadline for the walk as it is planned now, as long as its scene is cordoned off. */
    final void watchScene(WalkSteps walks, DeadlineManager deadlines) {
        Instant at = walks.sceneCheckAt(state);
        if (Objects.equals(at, state.sceneCheckAt)) {
            return;
        }
        if (state.sceneCheck != null) {
            deadlines.cancelSchedule(SCENE, state.sceneCheck);
        }
        state.sceneCheckAt = at;
        state.sceneCheck = at == null ? null : deadlines.schedule(at, SCENE, new SceneCheck(state.walkStartsAt));
    }
}
