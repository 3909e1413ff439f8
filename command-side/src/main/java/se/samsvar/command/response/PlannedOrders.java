package se.samsvar.command.response;

import java.util.List;
import java.util.Optional;
import se.samsvar.NamedIds;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.IncidentCommand.PlannedAction;
import se.samsvar.incident.IncidentCommand.StartResponse;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;

/** Turns planned tasks into commands; the identifiers follow from what they name, so that a repeated step adds nothing. */
final class PlannedOrders {

    private PlannedOrders() {}

    static StartResponse start(ResponseState state, ResponsePlan plan, List<PlannedTask> tasks) {
        List<PlannedAction> actions = tasks.stream()
                .map(task -> new PlannedAction(
                        new ActionId(NamedIds.of("action", state.incidentId, key(task))),
                        task.goal(),
                        task.title(),
                        id(state, task)))
                .toList();
        return new StartResponse(
                state.incidentId, plan.type(), plan.version(), actions, List.copyOf(state.partners), state.walkId);
    }

    static AssignTask assign(ResponseState state, PlannedTask task, ResponsePlan plan) {
        return new AssignTask(
                id(state, task),
                new TaskOrder(
                        state.incidentId,
                        task.partner(),
                        task.title(),
                        task.dueAt(),
                        task.waitsFor(),
                        task.goal(),
                        task.row(),
                        task.urgency(),
                        plan.followUp()));
    }

    static OpenTask open(ResponseState state, PlannedTask task) {
        return new OpenTask(
                id(state, task), task.row(), task.partner(), task.title(), task.dueAt(), task.goal(), task.urgency());
    }

    static String key(PlannedTask task) {
        return task.row() + "/" + task.partner();
    }

    /** The row that a task comes from; empty for one made by hand. */
    static Optional<PlanRow> row(List<PlanRow> rows, OpenTask task) {
        return rows.stream().filter(row -> row.row().equals(task.row())).findFirst();
    }

    static boolean isPlanned(OpenTask task, List<PlannedTask> planned) {
        return planned.stream().anyMatch(plan -> plan.row().equals(task.row()));
    }

    static List<OpenTask> of(List<OpenTask> tasks, PartnerId partner) {
        return tasks.stream().filter(task -> task.partner().equals(partner)).toList();
    }

    private static TaskId id(ResponseState state, PlannedTask task) {
        return new TaskId(NamedIds.of("task", state.incidentId, state.round, key(task)));
    }
}
