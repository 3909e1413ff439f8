package se.samsvar.query.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;

/** When and where people meet, and who is invited. */
class MeetingRows {

    private static final String INSERT = """
            insert into query.calendar_walk (walk_id, district, starts_at, sequence, changed_at, version)
            values (?, ?, ?, ?, ?, ?) on conflict (walk_id) do nothing""";
    private static final String GUEST = """
            insert into query.calendar_guest (partner, walk_id, version) values (?, ?, ?)
            on conflict (partner, walk_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    MeetingRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.calendar_walk", "walk_id");
    }

    void scheduled(WalkScheduled event, Recorded recorded) {
        writes.update(
                INSERT,
                event.walkId().value(),
                event.district().name(),
                Sql.at(event.startsAt()),
                sequence(recorded),
                recorded.timestamp(),
                recorded.number());
    }

    void invited(WalkId walk, List<PartnerId> partners, Recorded recorded) {
        partners.forEach(partner -> writes.update(GUEST, partner.code(), walk.value(), recorded.number()));
    }

    void rescheduled(WalkRescheduled event, Recorded recorded) {
        change(
                event,
                recorded,
                "starts_at = ?, place = coalesce(?, place), sequence = ?",
                Sql.at(event.startsAt()),
                event.meetingPlace(),
                sequence(recorded));
    }

    void relocated(WalkRelocated event, Recorded recorded) {
        change(
                event,
                recorded,
                "district = ?, starts_at = ?, place = null, sequence = ?",
                event.district().name(),
                Sql.at(event.startsAt()),
                sequence(recorded));
    }

    void preMeeting(WalkPreMeetingPlanned event, Recorded recorded) {
        change(
                event,
                recorded,
                "pre_meeting_at = ?, pre_meeting_place = ?, pre_meeting_sequence = ?",
                Sql.at(event.startsAt()),
                event.place(),
                sequence(recorded));
    }

    void feedback(WalkFeedbackPlanned event, Recorded recorded) {
        change(
                event,
                recorded,
                "feedback_at = ?, feedback_place = ?, feedback_sequence = ?",
                Sql.at(event.startsAt()),
                event.place(),
                sequence(recorded));
    }

    /** The meetings around it are no more, either. */
    void cancelled(WalkCancelled event, Recorded recorded) {
        long sequence = sequence(recorded);
        change(
                event,
                recorded,
                "cancelled = true, sequence = ?, pre_meeting_sequence = ?, feedback_sequence = ?",
                sequence,
                sequence,
                sequence);
    }

    void forgetAll() {
        writes.truncate("query.calendar_walk, query.calendar_guest, query.calendar_token");
    }

    private void change(WalkEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.add(recorded.timestamp());
        rows.set(event.walkId().value(), recorded, assignments + ", changed_at = ?", all.toArray());
    }

    /** How many events the walk had before this one: it rises with every change of the walk. */
    private static long sequence(Recorded recorded) {
        return recorded.message() instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : 0;
    }
}
