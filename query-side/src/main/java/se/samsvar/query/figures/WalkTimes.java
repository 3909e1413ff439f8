package se.samsvar.query.figures;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkActionListSettled;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkFeedbackGiven;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkProtocolWritten;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkEvent.WalkStopVisited;
import se.samsvar.walk.WalkKind;

/** Which incidents got a walk, when it was held, and how it went. */
class WalkTimes {
    private static final String INSERT = """
            insert into query.figures_walk (walk_id, incident_id, repeat, version)
            values (?, ?, ?, ?) on conflict (walk_id, incident_id) do nothing""";
    private static final String HELD = """
            update query.figures_walk set held_at = ?, version = ?
            where walk_id = ? and incident_id = ? and version < ?""";
    private static final String SHARED = """
            update query.figures_walk set shared = ?, version = ?
            where walk_id = ? and incident_id = ? and version < ?""";
    private static final String COURSE = """
            insert into query.figures_walk_course (walk_id, repeat, district, starts_at, version)
            values (?, ?, ?, ?, ?) on conflict (walk_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;
    private final GuardedUpdate courses;
    private final WalkGuests guests;

    WalkTimes(Writes writes, WalkGuests guests) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.figures_walk", "walk_id");
        this.courses = new GuardedUpdate(writes, "query.figures_walk_course", "walk_id");
        this.guests = guests;
    }

    void on(WalkEvent event, Recorded recorded) {
        switch (event) {
            case WalkScheduled e -> scheduled(e, recorded);
            case WalkJoined e -> joined(e, recorded);
            case WalkLeft e -> share(SHARED, e, e.left(), false, recorded);
            case WalkHeld e -> held(e, recorded);
            case WalkCancelled e -> cancelled(e, recorded);
            case WalkRescheduled e -> course(e, recorded, "starts_at = ?", Sql.at(e.startsAt()));
            case WalkRelocated e ->
                course(e, recorded, "district = ?, starts_at = ?", e.district().name(), Sql.at(e.startsAt()));
            case WalkFeedbackGiven e -> course(e, recorded, "feedback_at = ?", Sql.at(e.heldAt()));
            case WalkInvited e -> guests.invited(e, e.partners(), recorded);
            case WalkAttendanceRecorded e -> guests.attended(e.walkId(), e.partner(), e.people(), recorded);
            case WalkObservationRecorded e -> guests.observed(e, recorded);
            case WalkReplied _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkPreMeetingPlanned _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackPlanned _ -> {
                // no figure is made of these
            }
        }
    }

    private void scheduled(WalkScheduled event, Recorded recorded) {
        boolean repeat = event.kind() == WalkKind.REPEAT;
        event.incidents().forEach(incident -> shared(event, incident, repeat, recorded));
        writes.update(
                COURSE,
                event.walkId().value(),
                repeat,
                event.district().name(),
                Sql.at(event.startsAt()),
                recorded.number());
        guests.invited(event, event.invited(), recorded);
    }

    private void joined(WalkJoined event, Recorded recorded) {
        shared(event, event.joined(), false, recorded);
        share(SHARED, event, event.joined(), true, recorded);
        guests.joined(event, recorded);
    }

    /** For those that share it when it is held: an incident that has left it got none. */
    private void held(WalkHeld event, Recorded recorded) {
        event.incidents().forEach(incident -> share(HELD, event, incident, Sql.at(event.heldAt()), recorded));
        course(event, recorded, "held_at = ?", Sql.at(event.heldAt()));
        event.attendance().forEach((partner, people) -> guests.attended(event.walkId(), partner, people, recorded));
    }

    private void cancelled(WalkCancelled event, Recorded recorded) {
        rows.set(event.walkId().value(), recorded, "cancelled = true");
        course(event, recorded, "cancelled = true");
    }

    private void shared(WalkEvent event, IncidentId incident, boolean repeat, Recorded recorded) {
        writes.update(INSERT, event.walkId().value(), incident.value(), repeat, recorded.number());
    }

    private void share(String sql, WalkEvent event, IncidentId incident, Object value, Recorded recorded) {
        writes.update(sql, value, recorded.number(), event.walkId().value(), incident.value(), recorded.number());
    }

    private void course(WalkEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        courses.set(event.walkId().value(), recorded, assignments, values);
    }
}
