package se.samsvar.incident;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkId;

/** What can happen to an incident. */
public sealed interface IncidentEvent extends DomainEvent {

    IncidentId incidentId();

    /** The incident is registered; {@code facts.reportedAt} is set. */
    @Revision("1")
    record IncidentReported(IncidentId incidentId, IncidentType type, IncidentFacts facts) implements IncidentEvent {}

    @Revision("1")
    record IncidentReclassified(
            IncidentId incidentId,
            IncidentType from,
            IncidentType to,
            boolean suspected,
            boolean attempted,
            ClassifiedText reason)
            implements IncidentEvent {}

    @Revision("1")
    record LocationCorrected(IncidentId incidentId, Place from, Place to, ClassifiedText reason)
            implements IncidentEvent {}

    @Revision("1")
    record FalseAlarmDeclared(IncidentId incidentId, ClassifiedText reason) implements IncidentEvent {}

    @Revision("1")
    record SceneReleased(IncidentId incidentId, Instant releasedAt) implements IncidentEvent {}

    @Revision("1")
    record IncidentMerged(IncidentId incidentId, IncidentId into, ClassifiedText reason) implements IncidentEvent {}

    @Revision("1")
    record NoteAdded(IncidentId incidentId, NoteId noteId, ClassifiedText text) implements IncidentEvent {}

    /** Somebody did, or the plan ordered, something for a goal. {@code taskId} names the task that does it, if any. */
    @Revision("1")
    record GoalActionLogged(
            IncidentId incidentId,
            ActionId actionId,
            GoalPair goal,
            String description,
            @Nullable TaskId taskId) implements IncidentEvent {}

    /**
     * @param openTasks how many tasks were still open
     * @param openReason why it is closed all the same, where some were
     */
    @Revision("2")
    record IncidentClosed(
            IncidentId incidentId,
            ClassifiedText summary,
            @Nullable ClassifiedText lessons,
            int openTasks,
            @Nullable ClassifiedText openReason)
            implements IncidentEvent {}

    /** The closing is taken back: what was open then is to be done again. */
    @Revision("1")
    record IncidentReopened(IncidentId incidentId, ClassifiedText reason) implements IncidentEvent {}

    /** It was no duplicate after all: it is an incident of its own again. */
    @Revision("1")
    record IncidentUnmerged(IncidentId incidentId, IncidentId from, ClassifiedText reason) implements IncidentEvent {}

    /** Genomgång: the response was looked back upon together. */
    @Revision("1")
    record ReviewHeld(IncidentId incidentId, Instant heldAt, PartnerId owner, ClassifiedText findings)
            implements IncidentEvent {}

    /** The report of the review is written. */
    @Revision("1")
    record ReviewReported(IncidentId incidentId, PartnerId owner, ClassifiedText report) implements IncidentEvent {}

    /** The review asks for something; it becomes the task {@code taskId} of its owner and is followed up as one. */
    @Revision("1")
    record ReviewActionAssigned(
            IncidentId incidentId, TaskId taskId, PartnerId owner, String title, Instant dueAt, GoalPair goal)
            implements IncidentEvent {}

    /** Every action that the review asks for has an owner. */
    @Revision("1")
    record ReviewActionsSettled(IncidentId incidentId) implements IncidentEvent {}

    /** The plan is being carried out: {@code tasks} tasks for these partners. */
    @Revision("1")
    record ResponseStarted(
            IncidentId incidentId,
            IncidentType planType,
            int planVersion,
            int tasks,
            List<PartnerId> partners,
            @Nullable WalkId walkId)
            implements IncidentEvent {}

    /** Registered more than {@code days} days after it occurred: older than its plan, nobody is asked to do anything. */
    @Revision("1")
    record ResponseRecordedAsHistory(IncidentId incidentId, int planVersion, int days) implements IncidentEvent {}
}
