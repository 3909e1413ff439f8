package se.samsvar.command.response;

import java.util.List;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.command.response.Notices.Message;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;

/**
 * The part of a response that listens to its tasks, keeps track of what is open, and has people told.
 *
 * <pre>
 * when this happens        who is told
 * assigned by hand         the partner
 * changed by hand          the partner
 * taken back by hand       the partner
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
            OpenTask task = OpenTask.byHand(event);
            state.opened(task);
            tell(event.partner(), Message.of(NoticeKind.TASK_ASSIGNED, List.of(task), null, event.taskId()), commands);
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskReassigned event, @SequenceNumber long number, SystemCommands commands) {
        OpenTask former = state.open.get(event.taskId().toString());
        OpenTask task = former == null
                ? new OpenTask(event.taskId(), null, event.partner(), event.title(), event.dueAt(), null, null)
                : former.heldBy(event.partner(), event.dueAt());
        state.opened(task);
        tell(event.partner(), message(NoticeKind.TASK_ASSIGNED, task, event.reason(), number), commands);
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskChanged event, @SequenceNumber long number, SystemCommands commands) {
        OpenTask former = state.open.get(event.taskId().toString());
        if (former != null) {
            OpenTask task = former.changed(event.title(), event.dueAt(), event.goal());
            state.opened(task);
            if (event.dueAt() != null && !event.dueAt().equals(former.dueAt())) {
                state.fixedDue.add(event.taskId().toString());
            }
            tell(event.partner(), message(NoticeKind.TASK_CHANGED, task, event.reason(), number), commands);
        }
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
    void on(
            TaskCancelled event,
            @SequenceNumber long number,
            @MetaDataValue(ActorMetadata.ROLE) @Nullable String role,
            SystemCommands commands) {
        OpenTask task = state.open.get(event.taskId().toString());
        state.ended(event.taskId());
        if (task != null && role != null && !role.equals(Role.SYSTEM.name())) {
            ClassifiedText reason = new ClassifiedText(event.reason(), Confidentiality.ALL_PARTNERS);
            tell(event.partner(), message(NoticeKind.TASKS_CANCELLED, task, reason, number), commands);
        }
    }

    @SagaEventHandler(associationProperty = "incidentId")
    void on(TaskDeclined event, @SequenceNumber long number, SystemCommands commands) {
        OpenTask task = state.open.get(event.taskId().toString());
        state.ended(event.taskId());
        if (task != null) {
            tell(PartnerId.LEAD, message(NoticeKind.TASK_DECLINED, task, event.reason(), number), commands);
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
            tell(to, Message.of(kind, List.of(task), null, task.taskId() + " " + task.dueAt()), commands);
        }
    }

    private static Message message(NoticeKind kind, OpenTask task, ClassifiedText reason, long number) {
        return Message.of(kind, List.of(task), reason, task.taskId() + " " + number);
    }

    private void tell(PartnerId to, Message message, SystemCommands commands) {
        commands.send(List.of(Notices.notice(state, to, message)));
    }
}
