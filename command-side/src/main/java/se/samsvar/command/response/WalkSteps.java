package se.samsvar.command.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.notification.NoticeKind;
import se.samsvar.response.Milestone;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedWalk;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.CompleteTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.InviteToWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.LeaveWalk;
import se.samsvar.walk.WalkCommand.RelocateWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkMeeting;

/** What a response orders of its walk, and what the walk's time means for the tasks that follow it. */
public final class WalkSteps {

    /** People must know this long before whether they walk. */
    private static final Duration SCENE_KNOWN_BEFORE = Duration.ofHours(4);

    private final ResponsePlanner planner;
    private final PlanLibrary plans;
    private final Clock clock;
    private final RepeatWalkSteps repeats;

    WalkSteps(ResponsePlanner planner, PlanLibrary plans, Clock clock) {
        this.planner = planner;
        this.plans = plans;
        this.clock = clock;
        this.repeats = new RepeatWalkSteps(planner, clock);
    }

    RepeatWalkSteps repeats() {
        return repeats;
    }

    /** The plan that this response follows: running responses keep their version. */
    ResponsePlan plan(ResponseState state) {
        return plans.version(state.type, Math.max(1, state.planVersion));
    }

    /** Schedules or joins the planned walk, keeps the one that there is, or cancels the one that no longer fits. */
    List<Object> decide(ResponseState state, PlannedResponse planned) {
        PlannedWalk walk = planned.walk();
        if (walk == null) {
            return callOff(state, plain("Händelsen är omrubricerad: ingen trygghetsvandring"));
        }
        if (state.walkId != null) {
            return List.of();
        }
        state.walkStartsAt = walk.startsAt();
        if (walk.joins() == null) {
            String turn = state.corrections == 0 ? "" + state.round : state.round + "." + state.corrections;
            state.walkId = new WalkId(NamedIds.of("walk", state.incidentId, turn));
            state.walkIncidents = new ArrayList<>(List.of(state.incidentId));
            return List.of(new ScheduleWalk(
                    state.walkId,
                    state.incidentId,
                    WalkKind.RAPID,
                    state.facts.place().district(),
                    walk.startsAt(),
                    walk.notBefore(),
                    planned.partners()));
        }
        state.walkId = walk.joins();
        return List.of(
                new JoinWalk(walk.joins(), state.incidentId, walk.notBefore(), planned.partners()),
                new RescheduleWalk(
                        walk.joins(), walk.startsAt(), null, plain("Vandringen gäller även en senare händelse")));
    }

    /** To be ordered after the notices that carry the invitation. */
    List<Object> invite(ResponseState state) {
        return state.walkId == null || !state.leadsWalk() ? List.of() : List.of(new InviteToWalk(state.walkId));
    }

    /** The walk follows its incident to another district; one that others share goes on for them. */
    List<Object> relocate(ResponseState state, PlannedResponse planned) {
        WalkId former = state.walkId;
        PlannedWalk walk = planned.walk();
        if (former == null || walk == null) {
            return List.of();
        }
        if (!state.sharesWalk() && walk.joins() == null) {
            return List.of(new RelocateWalk(former, state.facts.place().district(), walk.startsAt()));
        }
        List<Object> commands = new ArrayList<>(callOff(state, plain("Händelsen inträffade i en annan stadsdel")));
        commands.addAll(decide(state, planned));
        commands.addAll(follow(state, walk.startsAt(), "Trygghetsvandringen är flyttad"));
        commands.addAll(invite(state));
        return commands;
    }

    List<Object> relocated(ResponseState state) {
        return told(state, NoticeKind.PLACE_CORRECTED, plain("Platsen för händelsen är rättad"));
    }

    List<Object> moved(ResponseState state, @Nullable ClassifiedText reason) {
        return told(state, NoticeKind.WALK_MOVED, reason);
    }

    private List<Object> told(ResponseState state, NoticeKind kind, @Nullable ClassifiedText reason) {
        Instant startsAt = state.walkStartsAt;
        if (startsAt == null) {
            return List.of();
        }
        List<Object> commands = follow(state, startsAt, "Trygghetsvandringen är flyttad");
        if (state.leadsWalk() && !state.paused) {
            commands.addAll(Notices.toAll(
                    state, kind, state.meetings(), reason, state.walkSequence + " " + startsAt, clock.instant()));
        }
        return commands;
    }

    List<Object> afterRelease(ResponseState state, PlanningInput input) {
        Instant releasedAt = input.sceneReleasedAt();
        if (state.walkId == null || state.walkStartsAt == null || state.walkHeld || releasedAt == null) {
            return List.of();
        }
        return state.walkStartsAt.isBefore(releasedAt)
                ? List.of(new RescheduleWalk(
                        state.walkId, planner.walkAfterRelease(input), null, plain("Platsen frigavs senare")))
                : List.of();
    }

    /** Whether the walk can't be held yet since nobody has said that the scene is released. */
    boolean waitsForScene(ResponseState state) {
        return state.walkId != null
                && !state.walkHeld
                && !state.paused
                && state.sceneReleasedAt == null
                && plan(state).rows().stream().anyMatch(planner::waitsForScene);
    }

    @Nullable
    Instant sceneCheckAt(ResponseState state) {
        return state.walkStartsAt != null && waitsForScene(state) ? state.walkStartsAt.minus(SCENE_KNOWN_BEFORE) : null;
    }

    /** The scene is still cordoned off: the next dusk. */
    List<Object> postponed(ResponseState state) {
        if (state.walkId == null || state.walkStartsAt == null) {
            return List.of();
        }
        Instant next = planner.duskFrom(
                state.walkStartsAt.plus(Duration.ofHours(12)),
                state.facts.place().district());
        return List.of(new RescheduleWalk(state.walkId, next, null, plain("Platsen är inte frigiven än")));
    }

    /** Takes the walk back, or leaves it to those who share it; one that was held stays. */
    List<Object> callOff(ResponseState state, ClassifiedText reason) {
        WalkId walkId = state.walkId;
        if (walkId == null || state.walkHeld) {
            return List.of();
        }
        boolean shared = state.sharesWalk() || !state.leadsWalk();
        state.noWalk();
        return List.of(shared ? new LeaveWalk(walkId, state.incidentId) : new CancelWalk(walkId, reason));
    }

    List<Object> invited(ResponseState state, WalkMeeting meeting) {
        NoticeKind kind = meeting.kind() == MeetingKind.FEEDBACK ? NoticeKind.FEEDBACK_MEETING : NoticeKind.PRE_MEETING;
        return state.leadsWalk()
                ? Notices.toAll(state, kind, List.of(meeting), null, meeting.sequence(), clock.instant())
                : List.of();
    }

    /** The walk was held: its follow-ups are due from then, and it is repeated after 90 days. */
    List<Object> held(ResponseState state, WalkHeld event) {
        List<Object> commands = follow(state, event.heldAt(), "Trygghetsvandringen är genomförd");
        if (state.leadsWalk()) {
            commands.add(repeats.order(state, event));
        }
        return commands;
    }

    List<Object> cancelled(ResponseState state, ClassifiedText reason) {
        List<PlanRow> rows = plan(state).rows();
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            PlannedOrders.row(rows, task)
                    .flatMap(row -> planner.dueAfterWalk(row, Instant.EPOCH))
                    .ifPresent(due -> commands.add(new CancelTask(task.taskId(), "Trygghetsvandringen är inställd")));
        }
        if (state.leadsWalk()) {
            commands.addAll(Notices.toAll(
                    state,
                    NoticeKind.WALK_CANCELLED,
                    state.cancelledMeetings(),
                    reason,
                    "walk " + state.walkId,
                    clock.instant()));
        }
        return commands;
    }

    /** What the milestone means is done, in this response. */
    List<Object> reached(ResponseState state, Milestone milestone) {
        List<PlanRow> rows = plan(state).rows();
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            PlannedOrders.row(rows, task)
                    .filter(row -> row.completedBy() == milestone)
                    .ifPresent(row -> commands.add(
                            new CompleteTask(task.taskId(), plain("Klar av sig självt: steget är registrerat"))));
        }
        return commands;
    }

    /** Moves what is due a certain time after the walk, unless its due time was set by hand. */
    private List<Object> follow(ResponseState state, Instant walkAt, String why) {
        List<PlanRow> rows = plan(state).rows();
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            PlannedOrders.row(rows, task)
                    .filter(row -> !state.fixedDue.contains(task.taskId().toString()))
                    .flatMap(row -> planner.dueAfterWalk(row, walkAt))
                    .ifPresent(due -> commands.add(new SetTaskDue(task.taskId(), due, why)));
        }
        return commands;
    }

    private static ClassifiedText plain(String text) {
        return new ClassifiedText(text, Confidentiality.ALL_PARTNERS);
    }
}
