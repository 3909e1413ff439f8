package se.samsvar.command.response;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkKind;

/**
 * The answer to one incident, from the report to its end.
 *
 * <pre>
 * when this happens           order that
 * reported                    the whole plan: tasks, walk, goal actions, notices; or history where it is too old
 * reclassified                what the other plan adds; cancel what it drops; done stays done
 * scene released              due times for what waited; a later walk where it would come too early
 * walk moved, held            due times of protocol, action list and feedback; the repeat walk
 * walk observation            a task for the partner that is responsible
 * false alarm, merged, closed cancel everything open and tell everybody once
 * </pre>
 *
 * <p>What tasks report back is handled by {@link TaskNews}, with the same state.
 */
@Saga
@ProcessingGroup("incident-response")
@NullUnmarked
public class IncidentResponse extends TaskNews {

    @StartSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentReported event, ResponseSteps steps, SystemCommands commands) {
        state.reported(event);
        carryOut(null, steps, commands);
        if (state.history) {
            SagaLifecycle.end();
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentReclassified event, ResponseSteps steps, SystemCommands commands) {
        state.type = event.to();
        state.suspected = event.suspected();
        carryOut(event.reason(), steps, commands);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(LocationCorrected event) {
        state.facts = state.facts.at(event.to());
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(SceneReleased event, ResponseSteps steps, SystemCommands commands) {
        state.sceneReleasedAt = event.releasedAt();
        commands.send(steps.sceneReleased(state, event.releasedAt()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(FalseAlarmDeclared event, ResponseSteps steps, SystemCommands commands) {
        commands.send(steps.callOff(state, event.reason(), "Falsklarm"));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentMerged event, ResponseSteps steps, SystemCommands commands) {
        commands.send(steps.callOff(state, event.reason(), "Händelsen är sammanslagen med en annan"));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentClosed event, ResponseSteps steps, SystemCommands commands) {
        commands.send(steps.close(state, event.summary()));
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkScheduled event) {
        state.walk(event, event.startsAt());
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkJoined event) {
        state.walk(event, event.startsAt());
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkRescheduled event, ResponseSteps steps, SystemCommands commands) {
        state.walk(event, event.startsAt());
        commands.send(steps.walks().moved(state, event.reason(), event.startsAt()));
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkHeld event, ResponseSteps steps, SystemCommands commands) {
        if (event.kind() == WalkKind.RAPID) {
            state.walk(event, event.heldAt());
            state.walkHeld = true;
        }
        commands.send(steps.walks().held(state, event));
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkObservationRecorded event, ResponseSteps steps, SystemCommands commands) {
        if (state.leadsWalk()) {
            commands.send(steps.observed(state, event.observation()));
        }
    }

    @SagaEventHandler(associationProperty = "walkId")
    void on(WalkCancelled event, ResponseSteps steps, SystemCommands commands) {
        List<Object> orders =
                steps.walks().cancelled(state, event.reason(), event.incidents().getFirst());
        state.noWalk();
        commands.send(orders);
    }

    private void carryOut(@Nullable ClassifiedText reason, ResponseSteps steps, SystemCommands commands) {
        List<Object> orders = steps.carryOut(state, reason);
        if (state.walkId != null) {
            SagaLifecycle.associateWith("walkId", state.walkId.toString());
        }
        commands.send(orders);
    }
}
