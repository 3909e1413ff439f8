package se.samsvar.command.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.task.UrgencyRule;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PlannedWalk;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/**
 * Turns an incident and its plan into what is to be done. A pure function: the same input gives the same answer, so that
 * previews, what-if and the saga agree.
 */
public final class ResponsePlanner {

    private static final GoalPair CLOSE_RELATION = new GoalPair(GoalArea.H, Activity.VNR);
    /** A due time that has passed when the incident is registered moves to this long after. */
    private static final Duration LATE_REGISTRATION = Duration.ofHours(1);

    private final SwedishCalendar calendar = new SwedishCalendar();
    private final DuskRule dusk = new DuskRule();
    private final WalkRule walkRule = new WalkRule(dusk);

    PlannedResponse plan(PlanningInput input, ResponsePlan plan) {
        return isHistory(input, plan) ? PlannedResponse.history(plan.version()) : replan(input, plan);
    }

    /** As {@link #plan}, for a response that has already begun: it never turns into history. */
    PlannedResponse replan(PlanningInput input, ResponsePlan plan) {
        Optional<PlannedWalk> walk = walkRule.plan(input, limit(input, plan));
        List<PlannedTask> tasks = plan.rows().stream()
                .filter(PlanRow::enabled)
                .filter(row -> applies(row, input, walk.isPresent()))
                .flatMap(row -> row.partners().stream().map(partner -> task(row, partner, input, walk.orElse(null))))
                .toList();
        return new PlannedResponse(plan.version(), false, tasks, walk.orElse(null));
    }

    /** When a row is due that depends on the walk, once the walk's time is known; empty for any other row. */
    Optional<Instant> dueAfterWalk(PlanRow row, Instant walkAt) {
        return DueRule.parse(row.due()) instanceof DueRule.AfterWalk(DueRule.Span span)
                ? Optional.of(span.after(walkAt, calendar))
                : Optional.empty();
    }

    /** When a row is due that waits for the scene; empty for any other row. */
    Optional<Instant> dueAfterScene(PlanRow row, Instant releasedAt) {
        return DueRule.parse(row.due()) instanceof DueRule.AfterScene(DueRule.Span span)
                ? Optional.of(span.after(releasedAt, calendar))
                : Optional.empty();
    }

    /** A due time that has passed already moves to one hour from now. */
    @Nullable
    Instant orLater(@Nullable Instant due, Instant now) {
        return due != null && !due.isAfter(now) ? now.plus(LATE_REGISTRATION) : due;
    }

    boolean waitsForScene(PlanRow row) {
        return row.enabled() && DueRule.parse(row.due()) instanceof DueRule.AfterScene;
    }

    /** The first permitted dusk for a walk that has to wait for its scene. */
    Instant walkAfterRelease(PlanningInput input) {
        return walkRule.firstDusk(WalkRule.notBefore(input.occurredAt(), input.sceneReleasedAt()), input);
    }

    Instant duskFrom(Instant earliest, District district) {
        return dusk.firstDuskFrom(earliest, district);
    }

    private static boolean isHistory(PlanningInput input, ResponsePlan plan) {
        return input.occurredAt().plus(Duration.ofDays(plan.historyAfter())).isBefore(input.now());
    }

    private @Nullable Instant limit(PlanningInput input, ResponsePlan plan) {
        return plan.walkWithin() != null
                        && DueRule.parse(plan.walkWithin()) instanceof DueRule.AfterIncident(DueRule.Span span)
                ? span.after(input.occurredAt(), calendar)
                : null;
    }

    private static boolean applies(PlanRow row, PlanningInput input, boolean walk) {
        if (DueRule.parse(row.due()) instanceof DueRule.AfterWalk && !walk) {
            return false;
        }
        return switch (row.condition()) {
            case "buildingHit" -> input.buildingHit();
            case "inHome" -> input.inHome();
            case "notInHome" -> !input.inHome();
            case "walk" -> walk;
            case null -> true;
            default -> throw new IllegalArgumentException("Unknown condition " + row.condition());
        };
    }

    private PlannedTask task(PlanRow row, PartnerId partner, PlanningInput input, @Nullable PlannedWalk walk) {
        Instant due = due(DueRule.parse(row.due()), input, walk);
        due = orLater(due, input.now());
        GoalPair goal = input.isKillingInHome() ? CLOSE_RELATION : row.goal();
        Waiting waitsFor = due == null ? Waiting.SCENE_RELEASE : null;
        Urgency urgency = row.urgency() == null ? UrgencyRule.of(input.now(), due) : row.urgency();
        return new PlannedTask(row.row(), partner, row.title(), goal, due, waitsFor, urgency);
    }

    private @Nullable Instant due(DueRule rule, PlanningInput input, @Nullable PlannedWalk walk) {
        return switch (rule) {
            case DueRule.AfterIncident(DueRule.Span span) -> span.after(input.occurredAt(), calendar);
            case DueRule.NextSchoolDay() -> DueRule.nextSchoolDay(input.reportedAt(), calendar);
            case DueRule.Evening() -> DueRule.evening(input.reportedAt());
            case DueRule.AfterScene(DueRule.Span span) ->
                input.sceneReleasedAt() == null ? null : span.after(input.sceneReleasedAt(), calendar);
            case DueRule.AfterWalk(DueRule.Span span) -> walk == null ? null : span.after(walk.startsAt(), calendar);
        };
    }
}
