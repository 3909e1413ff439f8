package se.samsvar.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedWalk;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** What a response orders of its walk, and what the walk's time means for the tasks that follow it. */
final class WalkSteps {

    private static final int REPEAT_AFTER_DAYS = 90;

    private final ResponsePlanner planner;
    private final PlanCatalogue plans;

    WalkSteps(ResponsePlanner planner, PlanCatalogue plans) {
        this.planner = planner;
        this.plans = plans;
    }

    /** Schedules or joins the planned walk, keeps the one that there is, or cancels the one that no longer fits. */
    List<Object> plan(ResponseState state, PlannedResponse planned) {
        PlannedWalk walk = planned.walk();
        if (walk == null) {
            return callOff(state, plain("Händelsen är omrubricerad: ingen trygghetsvandring"));
        }
        if (state.walkId != null) {
            return List.of();
        }
        state.walkStartsAt = walk.startsAt();
        if (walk.joins() == null) {
            state.walkId = new WalkId(NamedIds.of("walk", state.incidentId, state.round));
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
                new JoinWalk(walk.joins(), state.incidentId, walk.notBefore()),
                new RescheduleWalk(
                        walk.joins(), walk.startsAt(), null, plain("Vandringen gäller även en senare händelse")));
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

    /** Cancels the walk, unless it was held or other incidents share it. */
    List<Object> callOff(ResponseState state, ClassifiedText reason) {
        WalkId walkId = state.walkId;
        boolean keep = state.walkHeld || state.walkIncidents.size() != 1;
        state.noWalk();
        return walkId == null || keep ? List.of() : List.of(new CancelWalk(walkId, reason));
    }

    /** Moves what is due a certain time after the walk. */
    List<Object> follow(ResponseState state, Instant walkAt, String why) {
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            row(state, task)
                    .flatMap(row -> planner.dueAfterWalk(row, walkAt))
                    .ifPresent(due -> commands.add(new SetTaskDue(task.taskId(), due, why)));
        }
        return commands;
    }

    List<Object> moved(ResponseState state, @Nullable ClassifiedText reason, Instant startsAt) {
        List<Object> commands = follow(state, startsAt, "Trygghetsvandringen är flyttad");
        if (state.leadsWalk()) {
            state.partners.forEach(partner ->
                    commands.add(Notices.notice(state, partner, NoticeKind.WALK_MOVED, List.of(), reason, startsAt)));
        }
        return commands;
    }

    /** The walk was held: its follow-ups are due from then, and it is repeated after 90 days. */
    List<Object> held(ResponseState state, WalkHeld event) {
        List<Object> commands = follow(state, event.heldAt(), "Trygghetsvandringen är genomförd");
        if (event.kind() == WalkKind.RAPID && state.leadsWalk()) {
            commands.add(repeat(state, event));
        }
        return commands;
    }

    List<Object> cancelled(ResponseState state, ClassifiedText reason, IncidentId leader) {
        List<Object> commands = new ArrayList<>();
        for (OpenTask task : state.open.values()) {
            row(state, task)
                    .flatMap(row -> planner.dueAfterWalk(row, Instant.EPOCH))
                    .ifPresent(due -> commands.add(new CancelTask(task.taskId(), "Trygghetsvandringen är inställd")));
        }
        if (leader.equals(state.incidentId)) {
            state.partners.forEach(partner ->
                    commands.add(Notices.notice(state, partner, NoticeKind.WALK_CANCELLED, List.of(), reason, "walk")));
        }
        return commands;
    }

    Optional<PlanRow> row(ResponseState state, OpenTask task) {
        return plans.get(state.type).rows().stream()
                .filter(row -> row.row().equals(task.row()))
                .findFirst();
    }

    private ScheduleWalk repeat(ResponseState state, WalkHeld event) {
        Instant notBefore = event.heldAt()
                .atZone(SwedishCalendar.ZONE)
                .plusDays(REPEAT_AFTER_DAYS)
                .toInstant();
        return new ScheduleWalk(
                new WalkId(NamedIds.of("repeat", event.walkId())),
                state.incidentId,
                WalkKind.REPEAT,
                state.facts.place().district(),
                planner.duskFrom(notBefore, state.facts.place().district()),
                notBefore,
                List.copyOf(state.partners));
    }

    private static ClassifiedText plain(String text) {
        return new ClassifiedText(text, Confidentiality.ALL_PARTNERS);
    }
}
