package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkStage;
import se.samsvar.walk.WalkStatus;

class ProgressTest {

    private static final Instant STARTS = Instant.parse("2026-03-16T17:00:00Z");
    private static final Instant ACTION_LIST = Instant.parse("2026-03-23T23:00:00Z");
    private static final WalkItem.Milestones NOTHING = new WalkItem.Milestones(null, null, null, null, null);

    @Test
    void beforeTheInvitationNothingIsDone() {
        assertThat(states(walk(NOTHING, null, null), STARTS.minus(Duration.ofDays(3))))
                .isEqualTo("invitation NEXT, preMeeting LATER, walk LATER, protocol LATER, actionList LATER,"
                        + " feedback LATER, repeat LATER");
    }

    @Test
    void aPreMeetingThatIsBookedIsNextAndOneThatIsNotIsNeverWaitedFor() {
        WalkItem.Milestones invited = new WalkItem.Milestones(STARTS.minusSeconds(9), null, null, null, null);
        Instant before = STARTS.minus(Duration.ofDays(2));
        assertThat(states(walk(invited, null, null), before)).contains("preMeeting LATER, walk NEXT");
        assertThat(states(walk(invited, before.plusSeconds(60), null), before)).contains("preMeeting NEXT, walk LATER");
        assertThat(states(walk(invited, before.minusSeconds(60), null), before)).contains("preMeeting DONE, walk NEXT");
    }

    @Test
    void whatIsPastItsTimeIsLate() {
        WalkItem.Milestones invited = new WalkItem.Milestones(STARTS.minusSeconds(9), null, null, null, null);
        assertThat(states(walk(invited, null, null), STARTS.plus(Duration.ofHours(2))))
                .contains("walk NEXT");
        assertThat(states(walk(invited, null, null), STARTS.plus(Duration.ofHours(13))))
                .contains("walk LATE, protocol LATER");
        WalkItem.Milestones held = new WalkItem.Milestones(null, STARTS, null, null, null);
        assertThat(states(walk(held, null, null), STARTS.plus(Duration.ofHours(24))))
                .contains("invitation DONE, walk DONE, protocol NEXT");
        assertThat(states(walk(held, null, null), STARTS.plus(Duration.ofHours(25))))
                .contains("protocol LATE, actionList LATER");
    }

    @Test
    void theFeedbackMeetingHasAWindowUntilItIsPlanned() {
        WalkItem.Milestones settled = new WalkItem.Milestones(null, STARTS, STARTS, STARTS, null);
        Instant now = STARTS.plus(Duration.ofDays(7));
        Progress window = step(walk(settled, null, null), now, "feedback");
        assertThat(window.state()).isEqualTo(Progress.State.NEXT);
        assertThat(window.at()).isEqualTo("2026-03-30T16:00:00Z");
        assertThat(window.until()).isEqualTo("2026-04-06T16:00:00Z");
        assertThat(step(walk(settled, null, null), STARTS.plus(Duration.ofDays(20)), "feedback")
                        .state())
                .isEqualTo(Progress.State.NEXT);
        assertThat(step(walk(settled, null, null), Instant.parse("2026-04-06T21:59:59Z"), "feedback")
                        .state())
                .isEqualTo(Progress.State.NEXT);
        assertThat(step(walk(settled, null, null), Instant.parse("2026-04-06T22:00:01Z"), "feedback")
                        .state())
                .isEqualTo(Progress.State.LATE);
        Instant meeting = STARTS.plus(Duration.ofDays(15));
        Progress planned = step(walk(settled, null, meeting), now, "feedback");
        assertThat(planned.at()).isEqualTo(meeting);
        assertThat(planned.until()).isNull();
    }

    @Test
    void theActionListIsDueWhenItsTaskIs() {
        WalkItem.Milestones written = new WalkItem.Milestones(null, STARTS, STARTS, null, null);
        assertThat(step(walk(written, null, null), STARTS, "actionList").at()).isEqualTo(ACTION_LIST);
    }

    @Test
    void whatIsRepeatedIsNotRepeatedAgain() {
        assertThat(Progress.of(walk(WalkKind.REPEAT, NOTHING, null, null), STARTS))
                .extracting(Progress::key)
                .doesNotContain("repeat");
    }

    private static Progress step(WalkItem walk, Instant now, String key) {
        return Progress.of(walk, now).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String states(WalkItem walk, Instant now) {
        return Progress.of(walk, now).stream()
                .map(step -> step.key() + " " + step.state())
                .collect(Collectors.joining(", "));
    }

    private static WalkItem walk(
            WalkItem.Milestones done, @Nullable Instant preMeeting, @Nullable Instant feedbackMeeting) {
        return walk(WalkKind.RAPID, done, preMeeting, feedbackMeeting);
    }

    private static WalkItem walk(
            WalkKind kind, WalkItem.Milestones done, @Nullable Instant preMeeting, @Nullable Instant feedbackMeeting) {
        Instant held = done.heldAt();
        return new WalkItem(
                new UUID(0, 1),
                kind,
                held == null ? WalkStatus.PLANNED : WalkStatus.HELD,
                WalkStage.PLANNED,
                "Bäckby",
                STARTS,
                STARTS,
                null,
                List.of(),
                new WalkItem.Guests(List.of(), List.of(), Map.of()),
                List.of(),
                false,
                List.of(),
                meeting(preMeeting),
                meeting(feedbackMeeting),
                done,
                new WalkItem.Words(null, null, null, null, null, false),
                held == null ? null : FollowUps.after(held, ACTION_LIST),
                null,
                null);
    }

    private static WalkItem.@Nullable Meeting meeting(@Nullable Instant at) {
        return at == null ? null : new WalkItem.Meeting(at, null);
    }
}
