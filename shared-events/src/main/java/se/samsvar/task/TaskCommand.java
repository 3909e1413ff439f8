package se.samsvar.task;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerId;

/** What can be ordered of a task. */
public sealed interface TaskCommand {

    TaskId taskId();

    record AssignTask(@TargetAggregateIdentifier TaskId taskId, TaskOrder order) implements TaskCommand {}

    record AcknowledgeTask(
            @TargetAggregateIdentifier TaskId taskId,
            @Nullable ClassifiedText note) implements TaskCommand {}

    record StartTask(
            @TargetAggregateIdentifier TaskId taskId,
            @Nullable ClassifiedText note) implements TaskCommand {}

    record CompleteTask(
            @TargetAggregateIdentifier TaskId taskId,
            @Nullable ClassifiedText outcome) implements TaskCommand {}

    record DeclineTask(@TargetAggregateIdentifier TaskId taskId, ClassifiedText reason) implements TaskCommand {}

    record ReassignTask(@TargetAggregateIdentifier TaskId taskId, PartnerId partner, ClassifiedText reason)
            implements TaskCommand {}

    record CommentOnTask(@TargetAggregateIdentifier TaskId taskId, CommentId commentId, ClassifiedText text)
            implements TaskCommand {}

    /** Takes back a task that no longer fits; one that has ended stays as it is. */
    record CancelTask(@TargetAggregateIdentifier TaskId taskId, String reason) implements TaskCommand {}

    /** Sets the due time of a task that waited, or whose ground moved. */
    record SetTaskDue(@TargetAggregateIdentifier TaskId taskId, Instant dueAt, String reason) implements TaskCommand {}

    /** Records that the partner was silent for most of the task's window. */
    record RemindOfTask(
            @TargetAggregateIdentifier TaskId taskId,
            Instant dueAt,
            @Nullable Instant delayedFrom) implements TaskCommand {}

    /** Records that the due time passed and the operational lead is told. */
    record MarkTaskOverdue(
            @TargetAggregateIdentifier TaskId taskId,
            Instant dueAt,
            @Nullable Instant delayedFrom) implements TaskCommand {}

    /** Records that the task stayed overdue and the strategic lead is told. */
    record EscalateTask(
            @TargetAggregateIdentifier TaskId taskId,
            Instant dueAt,
            @Nullable Instant delayedFrom) implements TaskCommand {}

    /** Changes a task by hand; what is null stays as it is. */
    record ChangeTask(
            @TargetAggregateIdentifier TaskId taskId,
            @Nullable String title,
            @Nullable Instant dueAt,
            @Nullable GoalPair goal,
            ClassifiedText reason)
            implements TaskCommand {}

    /**
     * Acknowledges by the link of a mail. Refused where the task is acknowledged already, or has moved to another partner
     * since the link was issued.
     */
    record AcknowledgeByLink(@TargetAggregateIdentifier TaskId taskId, PartnerId partner, Instant issuedAt)
            implements TaskCommand {}
}
