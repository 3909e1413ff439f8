package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.notification.NoticeKind;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.InviteToWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkMeeting;

/** What a response orders of the walk that repeats its own about 90 days later. */
final class RepeatWalkSteps {

    private static final int REPEAT_AFTER_DAYS = 90;

    private final ResponsePlanner planner;
    private final Clock clock;

    RepeatWalkSteps(ResponsePlanner planner, Clock clock) {
        this.planner = planner;
        this.clock = clock;
    }

    /** Repeats a walk that was held, and keeps in mind that it does. */
    ScheduleWalk order(ResponseState state, WalkHeld event) {
        Instant notBefore = event.heldAt()
                .atZone(SwedishCalendar.ZONE)
                .plusDays(REPEAT_AFTER_DAYS)
                .toInstant();
        WalkId repeatId = new WalkId(NamedIds.of("repeat", event.walkId()));
        Instant startsAt = planner.duskFrom(notBefore, state.facts.place().district());
        state.repeat = new WalkMeeting(
                repeatId, MeetingKind.WALK, startsAt, 0, state.facts.place().district(), null, false);
        return new ScheduleWalk(
                repeatId,
                state.incidentId,
                WalkKind.REPEAT,
                state.facts.place().district(),
                startsAt,
                notBefore,
                state.walkers());
    }

    List<Object> planned(ResponseState state) {
        List<Object> commands = told(state, NoticeKind.REPEAT_WALK, null);
        if (state.repeat != null) {
            commands.add(new InviteToWalk(state.repeat.walkId()));
        }
        return commands;
    }

    List<Object> moved(ResponseState state, @Nullable ClassifiedText reason) {
        return told(state, NoticeKind.WALK_MOVED, reason);
    }

    List<Object> cancelled(ResponseState state, ClassifiedText reason) {
        WalkMeeting repeat = state.repeat;
        return repeat == null
                ? List.of()
                : Notices.toAll(
                        state,
                        NoticeKind.WALK_CANCELLED,
                        List.of(ResponseState.cancelled(repeat)),
                        reason,
                        "walk " + repeat.walkId(),
                        clock.instant());
    }

    private List<Object> told(ResponseState state, NoticeKind kind, @Nullable ClassifiedText reason) {
        WalkMeeting repeat = state.repeat;
        return repeat == null
                ? new ArrayList<>()
                : Notices.toAll(
                        state,
                        kind,
                        List.of(repeat),
                        reason,
                        repeat.walkId() + " " + repeat.sequence(),
                        clock.instant());
    }

    static WalkMeeting of(WalkScheduled event, long number) {
        return new WalkMeeting(
                event.walkId(), MeetingKind.WALK, event.startsAt(), number, event.district(), null, false);
    }

    static @Nullable WalkMeeting movedTo(@Nullable WalkMeeting former, WalkRescheduled event, long number) {
        return former == null
                ? null
                : new WalkMeeting(
                        event.walkId(),
                        MeetingKind.WALK,
                        event.startsAt(),
                        number,
                        former.district(),
                        event.meetingPlace(),
                        false);
    }

    List<Object> callOff(ResponseState state, ClassifiedText reason) {
        return state.repeat == null ? List.of() : List.of(new CancelWalk(state.repeat.walkId(), reason));
    }
}
