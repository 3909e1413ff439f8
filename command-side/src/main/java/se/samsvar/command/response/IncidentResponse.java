package se.samsvar.command.response;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.response.Milestone;
import se.samsvar.walk.WalkId;

/**
 * The answer to one incident, from the report to its end.
 *
 * <pre>
 * when this happens        order that
 * reported                 the whole plan: tasks, walk, goal actions, notices; or history where it is too old
 * reclassified             what the other plan adds; cancel what it drops; done stays done
 * place corrected          the walk follows; everybody is told once
 * scene released           due times for what waited; a later walk where it would come too early
 * review held, reported    the tasks for it are done; each action that it asks for becomes a task
 * false alarm              cancel everything open and tell everybody once
 * merged, closed           the same, to be taken up again if it is unmerged or reopened
 * </pre>
 *
 * <p>What its walk and its tasks report back is handled by {@link WalkNews} and {@link TaskNews}, with the same state.
 */
@Saga
@ProcessingGroup("incident-response")
@NullUnmarked
public class IncidentResponse extends WalkNews {

    @StartSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentReported event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        state.reported(event);
        commands.send(associated(() -> steps.carryOut(state, null)));
        watchScene(steps.walks(), deadlines);
        if (state.history) {
            SagaLifecycle.end();
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentReclassified event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        state.type = event.to();
        state.suspected = event.suspected();
        commands.send(associated(() -> steps.reclassified(state, event.from(), event.reason())));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(LocationCorrected event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        state.facts = state.facts.at(event.to());
        boolean moved = !event.from().district().equals(event.to().district());
        commands.send(associated(() -> steps.corrected(state, moved, event.reason())));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(SceneReleased event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        state.sceneReleasedAt = event.releasedAt();
        commands.send(steps.sceneReleased(state, event.releasedAt()));
        watchScene(steps.walks(), deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "incidentId")
    void on(FalseAlarmDeclared event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        commands.send(steps.falseAlarm(state, event.reason()));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentMerged event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        commands.send(steps.merged(state, event.reason()));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentUnmerged event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        commands.send(associated(() -> steps.resume(state, event.reason())));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentClosed event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        commands.send(steps.close(state, event));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(IncidentReopened event, ResponseSteps steps, SystemCommands commands, DeadlineManager deadlines) {
        commands.send(associated(() -> steps.resume(state, event.reason())));
        watchScene(steps.walks(), deadlines);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(ReviewHeld event, WalkSteps walks, SystemCommands commands) {
        commands.send(walks.reached(state, Milestone.REVIEW_HELD));
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(ReviewReported event, WalkSteps walks, SystemCommands commands) {
        commands.send(walks.reached(state, Milestone.REVIEW_REPORTED));
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(ReviewActionAssigned event, SystemCommands commands) {
        commands.send(FollowingTasks.reviewAction(event));
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(ReviewActionsSettled event, WalkSteps walks, SystemCommands commands) {
        commands.send(walks.reached(state, Milestone.REVIEW_ACTIONS_SETTLED));
    }

    /** Decides, and from then on listens to the walk that was decided on instead of the one before. */
    private List<Object> associated(Supplier<List<Object>> decision) {
        WalkId before = state.walkId;
        List<Object> orders = decision.get();
        if (!Objects.equals(before, state.walkId)) {
            if (before != null) {
                SagaLifecycle.removeAssociationWith("walkId", before.toString());
            }
            if (state.walkId != null) {
                SagaLifecycle.associateWith("walkId", state.walkId.toString());
            }
        }
        return orders;
    }
}
