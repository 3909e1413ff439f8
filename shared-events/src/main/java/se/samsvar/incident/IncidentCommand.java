package se.samsvar.incident;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkId;

/** What can be ordered of an incident that is registered. */
public sealed interface IncidentCommand {

    IncidentId incidentId();

    /** Omrubricering: it turned out to be something else. */
    record ReclassifyIncident(
            @TargetAggregateIdentifier IncidentId incidentId,
            IncidentType type,
            boolean suspected,
            boolean attempted,
            ClassifiedText reason)
            implements IncidentCommand {}

    record CorrectLocation(@TargetAggregateIdentifier IncidentId incidentId, Place place, ClassifiedText reason)
            implements IncidentCommand {}

    record DeclareFalseAlarm(@TargetAggregateIdentifier IncidentId incidentId, ClassifiedText reason)
            implements IncidentCommand {}

    /** The police's cordon is lifted: people may enter the scene. */
    record ReleaseScene(@TargetAggregateIdentifier IncidentId incidentId, Instant releasedAt)
            implements IncidentCommand {}

    /**
     * Says that two incidents are the same. The one that was registered first is kept, whichever is named first; the
     * answer is its {@link IncidentId}.
     */
    record MergeIncident(@TargetAggregateIdentifier IncidentId incidentId, IncidentId into, ClassifiedText reason)
            implements IncidentCommand {}

    /** As {@link MergeIncident}, once it is settled which of the two is kept. */
    record MarkMerged(@TargetAggregateIdentifier IncidentId incidentId, IncidentId into, ClassifiedText reason)
            implements IncidentCommand {}

    record AddNote(@TargetAggregateIdentifier IncidentId incidentId, NoteId noteId, ClassifiedText text)
            implements IncidentCommand {}

    record LogGoalAction(
            @TargetAggregateIdentifier IncidentId incidentId, ActionId actionId, GoalPair goal, String description)
            implements IncidentCommand {

        public LogGoalAction {
            description = FreeText.checked("description", description);
        }
    }

    record CloseIncident(
            @TargetAggregateIdentifier IncidentId incidentId,
            ClassifiedText summary,
            @Nullable ClassifiedText lessons,
            @Nullable ClassifiedText openReason)
            implements IncidentCommand {}

    record ReopenIncident(@TargetAggregateIdentifier IncidentId incidentId, ClassifiedText reason)
            implements IncidentCommand {}

    /** Takes a merge back. */
    record UnmergeIncident(@TargetAggregateIdentifier IncidentId incidentId, ClassifiedText reason)
            implements IncidentCommand {}

    record HoldReview(
            @TargetAggregateIdentifier IncidentId incidentId, Instant heldAt, PartnerId owner, ClassifiedText findings)
            implements IncidentCommand {}

    record ReportReview(@TargetAggregateIdentifier IncidentId incidentId, PartnerId owner, ClassifiedText report)
            implements IncidentCommand {}

    record AssignReviewAction(
            @TargetAggregateIdentifier IncidentId incidentId,
            TaskId taskId,
            PartnerId owner,
            String title,
            Instant dueAt,
            GoalPair goal)
            implements IncidentCommand {

        public AssignReviewAction {
            title = FreeText.checked("title", title);
        }
    }

    record SettleReviewActions(@TargetAggregateIdentifier IncidentId incidentId) implements IncidentCommand {}

    /** Records that the plan is being carried out, and its actions against the goal areas. Sent by the saga. */
    record StartResponse(
            @TargetAggregateIdentifier IncidentId incidentId,
            IncidentType planType,
            int planVersion,
            List<PlannedAction> actions,
            List<PartnerId> partners,
            @Nullable WalkId walkId)
            implements IncidentCommand {}

    /** One task of the plan, as what it does for the goals. */
    record PlannedAction(
            ActionId actionId,
            GoalPair goal,
            String description,
            @Nullable TaskId taskId) {}

    /** Records that the incident is too old for its plan: it is history, and nobody is asked to do anything. */
    record RecordAsHistory(@TargetAggregateIdentifier IncidentId incidentId, int planVersion, int days)
            implements IncidentCommand {}
}
