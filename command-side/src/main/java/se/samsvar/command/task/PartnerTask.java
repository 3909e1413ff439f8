package se.samsvar.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.command.incident.Incidents;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.*;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskEvent.*;

/** What one partner has promised to do after an incident. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class PartnerTask extends RepeatableRequests {

    @AggregateIdentifier
    private TaskId id;

    private final TaskState state = new TaskState();

    PartnerTask() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignTask command, Actor actor, Incidents incidents, Clock clock) {
        TaskOrder wanted = command.order();
        if (state.order == null) {
            if (actor.role() != Role.SYSTEM) {
                NewTaskRule.check(wanted, incidents, clock.instant());
            }
            PartnerCatalogue.requireTaskTaker(wanted.partner());
            assign(command.taskId(), wanted, clock.instant());
        } else if (actor.role() != Role.SYSTEM
                && !state.order.equals(wanted.with(state.order.urgency(), state.order.followUp()))) {
            throw new Refusal(RefusalCode.TASK_ID_TAKEN, "taskId");
        }
    }

    private static void assign(TaskId taskId, TaskOrder wanted, Instant now) {
        apply(new TaskAssigned(
                taskId,
                wanted.incidentId(),
                wanted.partner(),
                wanted.title(),
                now,
                wanted.dueAt(),
                wanted.waitsFor(),
                wanted.goal(),
                wanted.planRow(),
                wanted.urgency() == null ? UrgencyRule.of(now, wanted.dueAt()) : wanted.urgency(),
                wanted.followUp() == null ? FollowUp.DEFAULT : wanted.followUp()));
    }

    @CommandHandler
    void handle(AcknowledgeTask command, Actor actor) {
        TaskAccess.require(actor, state.partner);
        state.refuseIfEnded();
        if (state.status == TaskStatus.ASSIGNED) {
            apply(new TaskAcknowledged(id, state.order.incidentId(), state.partner, command.note()));
        }
    }

    @CommandHandler
    void handle(AcknowledgeByLink command, Actor actor) {
        TaskAccess.require(actor, command.partner());
        state.refuseLink(command.partner(), command.issuedAt());
        apply(new TaskAcknowledged(id, state.order.incidentId(), state.partner, null));
    }

    @CommandHandler
    void handle(StartTask command, Actor actor) {
        TaskAccess.require(actor, state.partner);
        state.refuseIfEnded();
        if (state.status != TaskStatus.STARTED) {
            apply(new TaskStarted(id, state.order.incidentId(), state.partner, command.note()));
        }
    }

    @CommandHandler
    void handle(CompleteTask command, Actor actor) {
        TaskAccess.require(actor, state.partner);
        if (actor.role() == Role.SYSTEM && !state.status.isOpen()) {
            return;
        }
        state.refuseIfEnded();
        apply(new TaskCompleted(id, state.order.incidentId(), state.partner, command.outcome()));
    }

    @CommandHandler
    void handle(DeclineTask command, Actor actor) {
        TaskAccess.require(actor, state.partner);
        state.refuseIfEnded();
        apply(new TaskDeclined(id, state.order.incidentId(), state.partner, command.reason()));
    }

    @CommandHandler
    void handle(ReassignTask command) {
        if (state.status != TaskStatus.DECLINED) {
            state.refuseIfEnded();
        }
        PartnerCatalogue.requireTaskTaker(command.partner());
        if (command.partner().equals(state.partner)) {
            throw new Refusal(RefusalCode.TASK_SAME_PARTNER, "partner");
        }
        apply(new TaskReassigned(
                id,
                state.order.incidentId(),
                state.partner,
                command.partner(),
                state.title,
                state.dueAt,
                command.reason()));
    }

    @CommandHandler
    void handle(ChangeTask command, Clock clock) {
        state.refuseIfEnded();
        String title = command.title() == null ? state.title : command.title();
        Instant dueAt = command.dueAt() == null ? state.dueAt : command.dueAt();
        GoalPair goal = command.goal() == null ? state.goal : command.goal();
        if (title.equals(state.title) && Objects.equals(dueAt, state.dueAt) && goal.equals(state.goal)) {
            return;
        }
        NewTaskRule.checkDue(command.dueAt(), clock.instant());
        apply(new TaskChanged(id, state.order.incidentId(), state.partner, title, dueAt, goal, command.reason()));
    }

    @CommandHandler
    void handle(CommentOnTask command, Actor actor) {
        TaskAccess.require(actor, state.partner);
        ClassifiedText known = state.comments.get(command.commentId());
        if (known == null) {
            apply(new TaskCommented(
                    id,
                    state.order.incidentId(),
                    state.partner,
                    command.commentId(),
                    actor.organisation(),
                    command.text()));
        } else if (!known.equals(command.text())) {
            throw new Refusal(RefusalCode.COMMENT_ID_TAKEN, "commentId");
        }
    }

    @CommandHandler
    void handle(CancelTask command, Actor actor) {
        if (state.status.isOpen()) {
            apply(new TaskCancelled(id, state.order.incidentId(), state.partner, command.reason()));
        } else if (actor.role() != Role.SYSTEM && state.status != TaskStatus.CANCELLED) {
            state.refuseIfEnded();
        }
    }

    @CommandHandler
    void handle(SetTaskDue command) {
        if (state.status.isOpen() && !command.dueAt().equals(state.dueAt)) {
            apply(new TaskDueSet(id, state.order.incidentId(), state.partner, command.dueAt(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RemindOfTask command) {
        boolean silent = state.status == TaskStatus.ASSIGNED;
        if (silent && command.dueAt().equals(state.dueAt) && !command.dueAt().equals(state.remindedFor)) {
            apply(new TaskReminded(
                    id, state.order.incidentId(), state.partner, state.title, state.dueAt, command.delayedFrom()));
        }
    }

    @CommandHandler
    void handle(MarkTaskOverdue command) {
        if (state.isOpenUntil(command.dueAt()) && !command.dueAt().equals(state.overdueFor)) {
            apply(new TaskOverdue(
                    id, state.order.incidentId(), state.partner, state.title, state.dueAt, command.delayedFrom()));
        }
    }

    @CommandHandler
    void handle(EscalateTask command) {
        if (state.isOpenUntil(command.dueAt()) && !command.dueAt().equals(state.escalatedFor)) {
            apply(new TaskEscalated(
                    id, state.order.incidentId(), state.partner, state.title, state.dueAt, command.delayedFrom()));
        }
    }

    @EventSourcingHandler
    void on(TaskEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request, @Timestamp Instant at) {
        remember(request);
        id = event.taskId();
        state.after(event, asStored(at));
    }
}
