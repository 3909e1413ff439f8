package se.samsvar.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
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
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
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

    private TaskOrder order;
    private PartnerId partner;
    private TaskStatus status;
    private Instant dueAt;
    private Instant remindedFor;
    private Instant overdueFor;
    private Instant escalatedFor;
    private final Map<CommentId, ClassifiedText> comments = new HashMap<>();

    PartnerTask() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignTask command, Actor actor, Incidents incidents, Clock clock) {
        TaskOrder wanted = command.order();
        if (order == null) {
            if (actor.role() != Role.SYSTEM) {
                NewTaskRule.check(wanted, incidents, clock.instant());
            }
            PartnerCatalogue.requireTaskTaker(wanted.partner());
            apply(new TaskAssigned(
                    command.taskId(),
                    wanted.incidentId(),
                    wanted.partner(),
                    wanted.title(),
                    clock.instant(),
                    wanted.dueAt(),
                    wanted.waitsFor(),
                    wanted.goal(),
                    wanted.planRow()));
        } else if (actor.role() != Role.SYSTEM && !order.equals(wanted)) {
            throw new Refusal(RefusalCode.TASK_ID_TAKEN, "taskId");
        }
    }

    @CommandHandler
    void handle(AcknowledgeTask command, Actor actor) {
        TaskAccess.require(actor, partner);
        refuseIfEnded();
        if (status == TaskStatus.ASSIGNED) {
            apply(new TaskAcknowledged(id, order.incidentId(), partner, command.note()));
        }
    }

    @CommandHandler
    void handle(StartTask command, Actor actor) {
        TaskAccess.require(actor, partner);
        refuseIfEnded();
        if (status != TaskStatus.STARTED) {
            apply(new TaskStarted(id, order.incidentId(), partner, command.note()));
        }
    }

    @CommandHandler
    void handle(CompleteTask command, Actor actor) {
        TaskAccess.require(actor, partner);
        refuseIfEnded();
        apply(new TaskCompleted(id, order.incidentId(), partner, command.outcome()));
    }

    @CommandHandler
    void handle(DeclineTask command, Actor actor) {
        TaskAccess.require(actor, partner);
        refuseIfEnded();
        apply(new TaskDeclined(id, order.incidentId(), partner, command.reason()));
    }

    @CommandHandler
    void handle(ReassignTask command) {
        if (status != TaskStatus.DECLINED) {
            refuseIfEnded();
        }
        PartnerCatalogue.requireTaskTaker(command.partner());
        if (command.partner().equals(partner)) {
            throw new Refusal(RefusalCode.TASK_SAME_PARTNER, "partner");
        }
        apply(new TaskReassigned(
                id, order.incidentId(), partner, command.partner(), order.title(), dueAt, command.reason()));
    }

    @CommandHandler
    void handle(CommentOnTask command, Actor actor) {
        TaskAccess.require(actor, partner);
        ClassifiedText known = comments.get(command.commentId());
        if (known == null) {
            apply(new TaskCommented(
                    id, order.incidentId(), partner, command.commentId(), actor.organisation(), command.text()));
        } else if (!known.equals(command.text())) {
            throw new Refusal(RefusalCode.COMMENT_ID_TAKEN, "commentId");
        }
    }

    @CommandHandler
    void handle(CancelTask command) {
        if (status.isOpen()) {
            apply(new TaskCancelled(id, order.incidentId(), partner, command.reason()));
        }
    }

    @CommandHandler
    void handle(SetTaskDue command) {
        if (status.isOpen() && !command.dueAt().equals(dueAt)) {
            apply(new TaskDueSet(id, order.incidentId(), partner, command.dueAt(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RemindOfTask command) {
        if (status == TaskStatus.ASSIGNED && command.dueAt().equals(dueAt) && !dueAt.equals(remindedFor)) {
            apply(new TaskReminded(id, order.incidentId(), partner, order.title(), dueAt));
        }
    }

    @CommandHandler
    void handle(MarkTaskOverdue command) {
        if (status.isOpen() && command.dueAt().equals(dueAt) && !dueAt.equals(overdueFor)) {
            apply(new TaskOverdue(id, order.incidentId(), partner, order.title(), dueAt));
        }
    }

    @CommandHandler
    void handle(EscalateTask command) {
        if (status.isOpen() && command.dueAt().equals(dueAt) && !dueAt.equals(escalatedFor)) {
            apply(new TaskEscalated(id, order.incidentId(), partner, order.title(), dueAt));
        }
    }

    private void refuseIfEnded() {
        switch (status) {
            case COMPLETED -> throw new Refusal(RefusalCode.TASK_ALREADY_COMPLETED, null);
            case DECLINED -> throw new Refusal(RefusalCode.TASK_ALREADY_DECLINED, null);
            case CANCELLED -> throw new Refusal(RefusalCode.TASK_CANCELLED, null);
            case ASSIGNED, ACKNOWLEDGED, STARTED -> {}
        }
    }

    @EventSourcingHandler
    void on(TaskEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request) {
        remember(request);
        switch (event) {
            case TaskAssigned e -> {
                id = e.taskId();
                order = new TaskOrder(
                        e.incidentId(), e.partner(), e.title(), e.dueAt(), e.waitsFor(), e.goal(), e.planRow());
                partner = e.partner();
                dueAt = e.dueAt();
                status = TaskStatus.ASSIGNED;
            }
            case TaskAcknowledged e -> status = TaskStatus.ACKNOWLEDGED;
            case TaskStarted e -> status = TaskStatus.STARTED;
            case TaskCompleted e -> status = TaskStatus.COMPLETED;
            case TaskDeclined e -> status = TaskStatus.DECLINED;
            case TaskReassigned e -> {
                partner = e.partner();
                status = TaskStatus.ASSIGNED;
            }
            case TaskCommented e -> comments.put(e.commentId(), e.text());
            case TaskCancelled e -> status = TaskStatus.CANCELLED;
            case TaskDueSet e -> dueAt = e.dueAt();
            case TaskReminded e -> remindedFor = e.dueAt();
            case TaskOverdue e -> overdueFor = e.dueAt();
            case TaskEscalated e -> escalatedFor = e.dueAt();
        }
    }
}
