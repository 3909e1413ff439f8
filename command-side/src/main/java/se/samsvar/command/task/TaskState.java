package se.samsvar.command.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.*;
import se.samsvar.task.TaskEvent.*;

/** What a task has become after its events: only what its rules must know. */
@NullUnmarked
final class TaskState {

    TaskOrder order;
    PartnerId partner;
    TaskStatus status;
    String title;
    GoalPair goal;
    Instant dueAt;
    Instant remindedFor;
    Instant overdueFor;
    Instant escalatedFor;
    Instant reassignedAt;
    final Map<CommentId, ClassifiedText> comments = new HashMap<>();

    void refuseIfEnded() {
        switch (status) {
            case COMPLETED -> throw new Refusal(RefusalCode.TASK_ALREADY_COMPLETED, null);
            case DECLINED -> throw new Refusal(RefusalCode.TASK_ALREADY_DECLINED, null);
            case CANCELLED -> throw new Refusal(RefusalCode.TASK_CANCELLED, null);
            case ASSIGNED, ACKNOWLEDGED, STARTED -> {}
        }
    }

    /** A link from a mail is good for one acknowledgement, by the organisation that it was sent to. */
    void refuseLink(PartnerId holder, Instant issuedAt) {
        boolean moved = reassignedAt != null && reassignedAt.isAfter(issuedAt);
        if (moved || !holder.equals(partner) || !status.isOpen()) {
            throw new Refusal(RefusalCode.LINK_REVOKED, null);
        }
        if (status != TaskStatus.ASSIGNED) {
            throw new Refusal(RefusalCode.LINK_USED, null);
        }
    }

    boolean isOpenUntil(Instant due) {
        return status.isOpen() && due.equals(dueAt);
    }

    void after(TaskEvent event, Instant at) {
        switch (event) {
            case TaskAssigned e -> assigned(e);
            case TaskAcknowledged e -> status = TaskStatus.ACKNOWLEDGED;
            case TaskStarted e -> status = TaskStatus.STARTED;
            case TaskCompleted e -> status = TaskStatus.COMPLETED;
            case TaskDeclined e -> status = TaskStatus.DECLINED;
            case TaskReassigned e -> {
                partner = e.partner();
                status = TaskStatus.ASSIGNED;
                reassignedAt = at;
            }
            case TaskChanged e -> {
                title = e.title();
                dueAt = e.dueAt();
                goal = e.goal();
            }
            case TaskCommented e -> comments.put(e.commentId(), e.text());
            case TaskCancelled e -> status = TaskStatus.CANCELLED;
            case TaskDueSet e -> dueAt = e.dueAt();
            case TaskReminded e -> remindedFor = e.dueAt();
            case TaskOverdue e -> overdueFor = e.dueAt();
            case TaskEscalated e -> escalatedFor = e.dueAt();
        }
    }

    private void assigned(TaskAssigned event) {
        order = new TaskOrder(
                event.incidentId(),
                event.partner(),
                event.title(),
                event.dueAt(),
                event.waitsFor(),
                event.goal(),
                event.planRow(),
                event.urgency(),
                event.followUp());
        partner = event.partner();
        title = event.title();
        goal = event.goal();
        dueAt = event.dueAt();
        status = TaskStatus.ASSIGNED;
    }
}
