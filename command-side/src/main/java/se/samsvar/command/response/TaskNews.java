package se.samsvar.command.response;

import java.util.List;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskReminded;

/**
 * The half of a response that listens to its tasks, keeps track of what is open, and has people told.
 *
 * <pre>
 * when this happens        who is told
 * assigned by hand         the partner
 * reassigned               the new partner
 * declined                 the operational lead
 * reminded                 the partner
 * overdue                  the operational lead
 * escalated                the strategic lead
 * </pre>
 */
@NullUnmarked
abstract class TaskNews {

    private static final PartnerId STRATEGIC_LEAD = new PartnerId("strategisk-ledning");

    /** Kept with the saga. */
    protected ResponseState state = new ResponseState();

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskAssigned event, SystemCommands commands) {
        if (event.planRow() == null) {
            OpenTask task = new OpenTask(event.taskId(), null, event.partner(), event.title(), event.dueAt());
            state.opened(task);
            tell(event.partner(), NoticeKind.TASK_ASSIGNED, task, null, event.taskId(), commands);
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskReassigned event, SystemCommands commands) {
        OpenTask task = new OpenTask(event.taskId(), null, event.partner(), event.title(), event.dueAt());
        state.reassigned(task);
        tell(
                event.partner(),
                NoticeKind.TASK_ASSIGNED,
                task,
                event.reason(),
                event.taskId() + " " + event.from(),
                commands);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskDueSet event) {
        state.due(event.taskId(), event.dueAt());
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskCompleted event) {
        state.ended(event.taskId());
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskCancelled event) {
        state.ended(event.taskId());
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskDeclined event, SystemCommands commands) {
        OpenTask task = state.open.get(event.taskId().toString());
        state.ended(event.taskId());
        if (task != null) {
            String cause = event.taskId() + " " + event.partner();
            tell(PartnerId.LEAD, NoticeKind.TASK_DECLINED, task, event.reason(), cause, commands);
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskReminded event, SystemCommands commands) {
        late(event, event.partner(), NoticeKind.TASK_REMINDER, commands);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskOverdue event, SystemCommands commands) {
        late(event, PartnerId.LEAD, NoticeKind.TASK_OVERDUE, commands);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskEscalated event, SystemCommands commands) {
        late(event, STRATEGIC_LEAD, NoticeKind.TASK_ESCALATED, commands);
    }

    private void late(TaskEvent event, PartnerId to, NoticeKind kind, SystemCommands commands) {
        OpenTask task = state.open.get(event.taskId().toString());
        if (task != null) {
            tell(to, kind, task, null, task.taskId() + " " + task.dueAt(), commands);
        }
    }

    private void tell(
            PartnerId to,
            NoticeKind kind,
            OpenTask task,
            ClassifiedText reason,
            Object cause,
            SystemCommands commands) {
        commands.send(List.of(Notices.notice(state, to, kind, List.of(task), reason, cause)));
    }
}
