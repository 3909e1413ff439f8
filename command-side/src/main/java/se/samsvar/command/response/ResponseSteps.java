package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.command.response.Notices.Message;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentCommand.RecordAsHistory;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.walk.WalkCommand.RelocateWalk;
import se.samsvar.walk.WalkMeeting;

/** What a response orders at each turn, as commands; the saga keeps the state and sends them. */
public final class ResponseSteps {

    private final ResponsePlanner planner;
    private final PlanLibrary plans;
    private final WalkSteps walks;
    private final WalkRegister register;
    private final Clock clock;

    ResponseSteps(ResponsePlanner planner, PlanLibrary plans, WalkSteps walks, WalkRegister register, Clock clock) {
        this.planner = planner;
        this.plans = plans;
        this.walks = walks;
        this.register = register;
        this.clock = clock;
    }

    WalkSteps walks() {
        return walks;
    }

    /** Carries out the plan for what the incident is now: at first, and again after a change of mind. */
    List<Object> carryOut(ResponseState state, @Nullable ClassifiedText reason) {
        if (state.round == 0) {
            state.planVersion = plans.inForce(state.type).version();
        }
        ResponsePlan plan = walks.plan(state);
        PlannedResponse planned =
                state.round == 0 ? planner.plan(input(state), plan) : planner.replan(input(state), plan);
        if (planned.history()) {
            state.history = true;
            return List.of(new RecordAsHistory(state.incidentId, plan.version(), plan.historyAfter()));
        }
        state.round++;
        List<OpenTask> dropped = state.open.values().stream()
                .filter(task -> task.row() != null && !PlannedOrders.isPlanned(task, planned.tasks()))
                .toList();
        dropped.forEach(task -> state.known.removeIf(key -> key.startsWith(task.row() + "/")));
        List<Object> walk = walks.decide(state, planned);
        List<PlannedTask> added = planned.tasks().stream()
                .filter(task -> state.known.add(PlannedOrders.key(task)))
                .toList();
        added.forEach(task -> state.opened(PlannedOrders.open(state, task)));
        List<Object> commands = new ArrayList<>(List.of(PlannedOrders.start(state, plan, added)));
        added.forEach(task -> commands.add(PlannedOrders.assign(state, task, plan)));
        commands.addAll(walk);
        dropped.forEach(task -> commands.add(new CancelTask(task.taskId(), "Händelsen är omrubricerad")));
        commands.addAll(notices(state, added, dropped, reason));
        commands.addAll(walks.invite(state));
        return commands;
    }

    /** Another type has another plan, the one in force now; the same type goes on with its own. */
    List<Object> reclassified(ResponseState state, IncidentType from, ClassifiedText reason) {
        if (from != state.type) {
            state.planVersion = plans.inForce(state.type).version();
        }
        return carryOut(state, reason);
    }

    /** The response goes on: what was taken back with it is asked for again. */
    List<Object> resume(ResponseState state, ClassifiedText reason) {
        state.paused = false;
        List<Object> commands = new ArrayList<>(carryOut(state, reason));
        for (OpenTask task : state.calledOff) {
            TaskOrder order = TaskOrder.byHand(
                    state.incidentId,
                    task.partner(),
                    task.title(),
                    planner.orLater(task.dueAt(), clock.instant()),
                    task.goal() == null ? FollowingTasks.SAFE_PLACES : task.goal());
            commands.add(new AssignTask(new TaskId(NamedIds.of("again", task.taskId(), state.round)), order));
        }
        state.calledOff.clear();
        return commands;
    }

    /** Everybody must know the right place, once; the walk follows where it is another district. */
    List<Object> corrected(ResponseState state, boolean moved, ClassifiedText reason) {
        state.corrections++;
        List<Object> commands = new ArrayList<>();
        if (moved && state.walkId != null && !state.walkHeld) {
            commands.addAll(walks.relocate(state, planner.replan(withoutWalk(state), walks.plan(state))));
        }
        boolean toldWithTheWalk = commands.stream().anyMatch(RelocateWalk.class::isInstance);
        if (!toldWithTheWalk) {
            commands.addAll(placeCorrected(state, reason));
        }
        return commands;
    }

    private List<Object> placeCorrected(ResponseState state, ClassifiedText reason) {
        List<OpenTask> open = List.copyOf(state.open.values());
        return tell(
                state,
                Message.of(NoticeKind.PLACE_CORRECTED, open, reason, state.corrections)
                        .with(state.meetings()));
    }

    /** The cordon is lifted: what waited for it gets its due time, and the walk moves where it would come too early. */
    List<Object> sceneReleased(ResponseState state, Instant releasedAt) {
        List<Object> commands = new ArrayList<>();
        List<PlanRow> rows = walks.plan(state).rows();
        for (OpenTask task : state.open.values()) {
            PlannedOrders.row(rows, task)
                    .filter(row -> !state.fixedDue.contains(task.taskId().toString()))
                    .flatMap(row -> planner.dueAfterScene(row, releasedAt))
                    .ifPresent(due -> commands.add(new SetTaskDue(task.taskId(), due, "Platsen är frigiven")));
        }
        commands.addAll(walks.afterRelease(state, input(state)));
        return commands;
    }

    /** Nothing more is to be done: everything open is taken back, and everybody is told once. */
    List<Object> falseAlarm(ResponseState state, ClassifiedText reason) {
        List<Object> commands = new ArrayList<>(walks.repeats().callOff(state, reason));
        commands.addAll(callOff(state, reason, "Falsklarm"));
        return commands;
    }

    List<Object> merged(ResponseState state, ClassifiedText reason) {
        state.paused = true;
        return callOff(state, reason, "Händelsen är sammanslagen med en annan");
    }

    /** What is still open is taken back, and told to those who had it. */
    List<Object> close(ResponseState state, IncidentClosed event) {
        state.paused = true;
        List<OpenTask> open = List.copyOf(state.open.values());
        List<Object> commands = new ArrayList<>();
        open.forEach(task -> commands.add(new CancelTask(task.taskId(), "Händelsen är avslutad")));
        commands.addAll(walks.callOff(state, event.summary()));
        commands.addAll(tell(
                state, Message.of(NoticeKind.TASKS_CANCELLED, open, event.openReason(), "avslutad " + state.round)));
        state.callOff(open);
        return commands;
    }

    private List<Object> callOff(ResponseState state, ClassifiedText reason, String words) {
        List<OpenTask> open = List.copyOf(state.open.values());
        boolean walkEnds = !state.walkHeld && !state.sharesWalk() && state.leadsWalk();
        List<WalkMeeting> meetings = walkEnds ? state.cancelledMeetings() : List.of();
        List<Object> commands = new ArrayList<>();
        open.forEach(task -> commands.add(new CancelTask(task.taskId(), words)));
        commands.addAll(walks.callOff(state, reason));
        Message message = Message.of(NoticeKind.TASKS_CANCELLED, open, reason, words + " " + state.round)
                .with(meetings);
        state.partners.forEach(partner -> commands.add(Notices.notice(state, partner, of(message, partner))));
        state.callOff(open);
        return commands;
    }

    private static List<Object> notices(
            ResponseState state, List<PlannedTask> added, List<OpenTask> dropped, @Nullable ClassifiedText reason) {
        List<OpenTask> fresh =
                added.stream().map(task -> PlannedOrders.open(state, task)).toList();
        NoticeKind kind = reason == null ? NoticeKind.RESPONSE_STARTED : NoticeKind.TASK_ASSIGNED;
        List<Object> commands = new ArrayList<>(
                tell(state, Message.of(kind, fresh, reason, state.round).with(state.meetings())));
        commands.addAll(tell(state, Message.of(NoticeKind.TASKS_CANCELLED, dropped, reason, state.round)));
        return commands;
    }

    /** Tells each partner of its own tasks; who has none of them hears nothing. */
    private static List<Object> tell(ResponseState state, Message message) {
        List<Object> commands = new ArrayList<>();
        for (PartnerId partner : state.partners) {
            if (!PlannedOrders.of(message.tasks(), partner).isEmpty()) {
                commands.add(Notices.notice(state, partner, of(message, partner)));
            }
        }
        return commands;
    }

    private static Message of(Message message, PartnerId partner) {
        List<OpenTask> own = PlannedOrders.of(message.tasks(), partner);
        return new Message(
                message.kind(),
                own.isEmpty() ? message.urgency() : Notices.urgency(own),
                own,
                message.meetings(),
                message.reason(),
                message.cause());
    }

    private PlanningInput input(ResponseState state) {
        return planningInput(state, state.walkId == null ? null : state.walkStartsAt);
    }

    private PlanningInput withoutWalk(ResponseState state) {
        return planningInput(state, null);
    }

    private PlanningInput planningInput(ResponseState state, @Nullable Instant ownWalk) {
        return new PlanningInput(
                state.type,
                state.facts.occurredAt(),
                Objects.requireNonNull(state.facts.reportedAt()),
                state.facts.place().district(),
                state.facts.buildingHit(),
                state.facts.inHome(),
                state.sceneReleasedAt,
                clock.instant(),
                ownWalk,
                register.plannedIn(state.facts.place().district()));
    }
}
