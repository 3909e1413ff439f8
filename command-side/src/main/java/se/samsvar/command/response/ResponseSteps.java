package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentCommand.PlannedAction;
import se.samsvar.incident.IncidentCommand.RecordAsHistory;
import se.samsvar.incident.IncidentCommand.StartResponse;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;

/** What a response orders at each turn, as commands; the saga keeps the state and sends them. */
public final class ResponseSteps {

    private static final int OBSERVATION_DAYS = 30;
    private static final GoalPair SAFE_PLACES = new GoalPair(GoalArea.G, Activity.STR);

    private final ResponsePlanner planner;
    private final PlanCatalogue plans;
    private final WalkSteps walks;
    private final WalkRegister register;
    private final Clock clock;

    ResponseSteps(ResponsePlanner planner, PlanCatalogue plans, WalkRegister register, Clock clock) {
        this.planner = planner;
        this.plans = plans;
        this.walks = new WalkSteps(planner, plans);
        this.register = register;
        this.clock = clock;
    }

    WalkSteps walks() {
        return walks;
    }

    /** Carries out the plan for what the incident is now: at first, and again after a reclassification. */
    List<Object> carryOut(ResponseState state, @Nullable ClassifiedText reason) {
        ResponsePlan plan = plans.get(state.type);
        PlannedResponse planned =
                state.round == 0 ? planner.plan(input(state), plan) : planner.replan(input(state), plan);
        if (planned.history()) {
            state.history = true;
            return List.of(new RecordAsHistory(state.incidentId, plan.version(), plan.historyAfter()));
        }
        state.round++;
        List<Object> commands = new ArrayList<>();
        List<OpenTask> dropped = state.open.values().stream()
                .filter(task -> task.row() != null && !isPlanned(task, planned.tasks()))
                .toList();
        dropped.forEach(task -> state.known.removeIf(key -> key.startsWith(task.row() + "/")));
        List<Object> walk = walks.plan(state, planned);
        List<PlannedTask> added = planned.tasks().stream()
                .filter(task -> state.known.add(key(task)))
                .toList();
        added.forEach(task -> state.opened(open(state, task)));
        commands.add(start(state, plan, added));
        added.forEach(task -> commands.add(assign(state, task)));
        commands.addAll(walk);
        dropped.forEach(task -> commands.add(new CancelTask(task.taskId(), cancelled(reason))));
        commands.addAll(notices(state, added, dropped, reason));
        return commands;
    }

    /** The cordon is lifted: what waited for it gets its due time, and the walk moves where it would come too early. */
    List<Object> sceneReleased(ResponseState state, Instant releasedAt) {
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            walks.row(state, task)
                    .flatMap(row -> planner.dueAfterScene(row, releasedAt))
                    .ifPresent(due -> commands.add(new SetTaskDue(task.taskId(), due, "Platsen är frigiven")));
        }
        commands.addAll(walks.afterRelease(state, input(state)));
        return commands;
    }

    /** Nothing more is to be done: everything open is taken back, and everybody is told once. */
    List<Object> callOff(ResponseState state, ClassifiedText reason, String words) {
        List<Object> commands = new ArrayList<>();
        List<OpenTask> open = List.copyOf(state.open.values());
        open.forEach(task -> commands.add(new CancelTask(task.taskId(), words)));
        commands.addAll(walks.callOff(state, reason));
        state.partners.forEach(partner -> commands.add(
                Notices.notice(state, partner, NoticeKind.TASKS_CANCELLED, of(open, partner), reason, words)));
        return commands;
    }

    /** The incident is closed: what is still open is taken back without mail, since those who closed it told everybody. */
    List<Object> close(ResponseState state, ClassifiedText summary) {
        List<Object> commands = new ArrayList<>();
        state.open.values().forEach(task -> commands.add(new CancelTask(task.taskId(), "Händelsen är avslutad")));
        commands.addAll(walks.callOff(state, summary));
        return commands;
    }

    /** An observation that somebody should do something about becomes a task, to be done within 30 days. */
    List<Object> observed(ResponseState state, Observation observation) {
        PartnerId responsible = observation.responsible();
        if (responsible == null || observation.category() == ObservationCategory.GOOD) {
            return List.of();
        }
        Instant dueAt = clock.instant()
                .atZone(SwedishCalendar.ZONE)
                .plusDays(OBSERVATION_DAYS)
                .toInstant();
        TaskOrder order =
                new TaskOrder(state.incidentId, responsible, title(observation), dueAt, null, SAFE_PLACES, null);
        return List.of(new AssignTask(new TaskId(NamedIds.of("observation", observation.observationId())), order));
    }

    private static String title(Observation observation) {
        return "Åtgärda iakttagelse: " + observation.category().title() + ", " + observation.place();
    }

    private List<Object> notices(
            ResponseState state, List<PlannedTask> added, List<OpenTask> dropped, @Nullable ClassifiedText reason) {
        List<OpenTask> fresh = added.stream().map(task -> open(state, task)).toList();
        NoticeKind kind = reason == null ? NoticeKind.RESPONSE_STARTED : NoticeKind.TASK_ASSIGNED;
        List<Object> commands = new ArrayList<>();
        state.partners.forEach(partner -> {
            if (!of(fresh, partner).isEmpty()) {
                commands.add(Notices.notice(state, partner, kind, of(fresh, partner), reason, state.round));
            }
            if (!of(dropped, partner).isEmpty()) {
                commands.add(Notices.notice(
                        state, partner, NoticeKind.TASKS_CANCELLED, of(dropped, partner), reason, state.round));
            }
        });
        return commands;
    }

    private PlanningInput input(ResponseState state) {
        return new PlanningInput(
                state.type,
                state.facts.occurredAt(),
                Objects.requireNonNull(state.facts.reportedAt()),
                state.facts.place().district(),
                state.facts.buildingHit(),
                state.facts.inHome(),
                state.sceneReleasedAt,
                clock.instant(),
                register.plannedIn(state.facts.place().district()));
    }

    private static StartResponse start(ResponseState state, ResponsePlan plan, List<PlannedTask> tasks) {
        List<PlannedAction> actions = tasks.stream()
                .map(task -> new PlannedAction(
                        new ActionId(NamedIds.of("action", state.incidentId, state.round, key(task))),
                        task.goal(),
                        task.title(),
                        id(state, task)))
                .toList();
        return new StartResponse(
                state.incidentId, plan.type(), plan.version(), actions, List.copyOf(state.partners), state.walkId);
    }

    private static AssignTask assign(ResponseState state, PlannedTask task) {
        return new AssignTask(
                id(state, task),
                new TaskOrder(
                        state.incidentId,
                        task.partner(),
                        task.title(),
                        task.dueAt(),
                        task.waitsFor(),
                        task.goal(),
                        task.row()));
    }

    private static OpenTask open(ResponseState state, PlannedTask task) {
        return new OpenTask(id(state, task), task.row(), task.partner(), task.title(), task.dueAt());
    }

    private static TaskId id(ResponseState state, PlannedTask task) {
        return new TaskId(NamedIds.of("task", state.incidentId, state.round, key(task)));
    }

    private static String key(PlannedTask task) {
        return task.row() + "/" + task.partner();
    }

    private static boolean isPlanned(OpenTask task, List<PlannedTask> planned) {
        return planned.stream().anyMatch(plan -> plan.row().equals(task.row()));
    }

    private static List<OpenTask> of(List<OpenTask> tasks, PartnerId partner) {
        return tasks.stream().filter(task -> task.partner().equals(partner)).toList();
    }

    private static String cancelled(@Nullable ClassifiedText reason) {
        return reason == null ? "Ingår inte längre i åtgärdsplanen" : "Händelsen är omrubricerad";
    }
}
