package se.samsvar.task;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/** What can happen to a task. {@code partner} is the organisation that holds it when it happens. */
public sealed interface TaskEvent extends DomainEvent {

    TaskId taskId();

    IncidentId incidentId();

    PartnerId partner();

    @Revision("2")
    record TaskAssigned(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            Instant assignedAt,
            @Nullable Instant dueAt,
            @Nullable Waiting waitsFor,
            GoalPair goal,
            @Nullable String planRow,
            Urgency urgency,
            FollowUp followUp)
            implements TaskEvent {}

    @Revision("1")
    record TaskAcknowledged(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            @Nullable ClassifiedText note) implements TaskEvent {}

    @Revision("1")
    record TaskStarted(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            @Nullable ClassifiedText note) implements TaskEvent {}

    @Revision("1")
    record TaskCompleted(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            @Nullable ClassifiedText outcome) implements TaskEvent {}

    @Revision("1")
    record TaskDeclined(TaskId taskId, IncidentId incidentId, PartnerId partner, ClassifiedText reason)
            implements TaskEvent {}

    /** {@code partner} is the new holder; the task is new to it. */
    @Revision("1")
    record TaskReassigned(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId from,
            PartnerId partner,
            String title,
            @Nullable Instant dueAt,
            ClassifiedText reason)
            implements TaskEvent {}

    @Revision("1")
    record TaskCommented(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            CommentId commentId,
            PartnerId author,
            ClassifiedText text)
            implements TaskEvent {}

    @Revision("1")
    record TaskCancelled(TaskId taskId, IncidentId incidentId, PartnerId partner, String reason) implements TaskEvent {}

    @Revision("1")
    record TaskDueSet(TaskId taskId, IncidentId incidentId, PartnerId partner, Instant dueAt, String reason)
            implements TaskEvent {}

    /** @param delayedFrom when it should have happened, where nothing ran at that time; otherwise null */
    @Revision("2")
    record TaskReminded(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            Instant dueAt,
            @Nullable Instant delayedFrom)
            implements TaskEvent {}

    /** @param delayedFrom when it should have happened, where nothing ran at that time; otherwise null */
    @Revision("2")
    record TaskOverdue(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            Instant dueAt,
            @Nullable Instant delayedFrom)
            implements TaskEvent {}

    /** @param delayedFrom when it should have happened, where nothing ran at that time; otherwise null */
    @Revision("2")
    record TaskEscalated(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            Instant dueAt,
            @Nullable Instant delayedFrom)
            implements TaskEvent {}

    /** A lead changed the task by hand; what is given here holds from now on. */
    @Revision("1")
    record TaskChanged(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            @Nullable Instant dueAt,
            GoalPair goal,
            ClassifiedText reason)
            implements TaskEvent {}
}
