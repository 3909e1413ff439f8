package se.samsvar.query.walks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.web.Times;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkStatus;

/**
 * The walk as a process: what is done, what is next and what has been missed.
 *
 * @param key of its words in the message bundle, below {@code walks.step.}
 * @param at when it was done or is to be, or null where nobody has said
 * @param until the latest time where it is a window, or null
 */
record Progress(
        String key,
        State state,
        @Nullable Instant at,
        @Nullable Instant until) {

    private static final String WALK = "walk";
    private static final Duration TO_COME_HOME = Duration.ofHours(12);

    enum State {
        DONE,
        NEXT,
        LATE,
        LATER
    }

    /** What is to be done, before it is known what comes next. */
    private record Step(
            String key,
            boolean done,
            boolean awaited,
            @Nullable Instant at,
            @Nullable Instant until) {

        /** The last day of a window counts to its end, and a walk takes its time. */
        @Nullable
        Instant latest() {
            if (until != null) {
                LocalDate lastDay = until.atZone(Times.ZONE).toLocalDate();
                return lastDay.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
            }
            return at != null && key.equals(WALK) ? at.plus(TO_COME_HOME) : at;
        }
    }

    static List<Progress> of(WalkItem walk, Instant now) {
        List<Progress> progress = new ArrayList<>();
        boolean nextFound = walk.status() == WalkStatus.CANCELLED;
        for (Step step : steps(walk, now)) {
            State state = step.done() ? State.DONE : nextFound ? State.LATER : next(step, now);
            nextFound |= state == State.NEXT || state == State.LATE;
            progress.add(new Progress(step.key(), state, step.at(), step.until()));
        }
        return progress;
    }

    /** What may be left out, or comes by itself, is never what everybody waits for. */
    private static State next(Step step, Instant now) {
        if (!step.awaited()) {
            return State.LATER;
        }
        Instant latest = step.latest();
        return latest != null && latest.isBefore(now) ? State.LATE : State.NEXT;
    }

    private static List<Step> steps(WalkItem walk, Instant now) {
        WalkItem.Milestones done = walk.milestones();
        List<Step> steps = new ArrayList<>();
        boolean invited = done.invitedAt() != null || done.heldAt() != null;
        steps.add(new Step("invitation", invited, true, done.invitedAt(), null));
        preMeeting(walk, now, steps);
        steps.add(new Step(WALK, done.heldAt() != null, true, first(done.heldAt(), walk.startsAt()), null));
        FollowUps due = walk.followUps();
        steps.add(step("protocol", done.protocolAt(), due == null ? null : due.protocolDueAt()));
        steps.add(step("actionList", done.actionListSettledAt(), due == null ? null : due.actionListDueAt()));
        steps.add(feedback(walk, due));
        if (walk.kind() == WalkKind.RAPID) {
            steps.add(new Step("repeat", false, false, due == null ? null : due.repeatAt(), null));
        }
        return steps;
    }

    private static void preMeeting(WalkItem walk, Instant now, List<Step> steps) {
        WalkItem.Meeting meeting = walk.preMeeting();
        boolean held = walk.milestones().heldAt() != null;
        if (meeting != null) {
            steps.add(new Step("preMeeting", held || meeting.startsAt().isBefore(now), true, meeting.startsAt(), null));
        } else if (!held) {
            steps.add(new Step("preMeeting", false, false, null, null));
        }
    }

    private static Step feedback(WalkItem walk, @Nullable FollowUps due) {
        Instant given = walk.milestones().feedbackAt();
        WalkItem.Meeting meeting = walk.feedbackMeeting();
        if (given != null || meeting != null || due == null) {
            return step("feedback", given, meeting == null ? null : meeting.startsAt());
        }
        return new Step("feedback", false, true, due.feedbackFrom(), due.feedbackUntil());
    }

    private static Step step(String key, @Nullable Instant doneAt, @Nullable Instant dueAt) {
        return new Step(key, doneAt != null, true, first(doneAt, dueAt), null);
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }
}
