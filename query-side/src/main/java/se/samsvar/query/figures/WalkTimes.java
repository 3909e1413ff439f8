package se.samsvar.query.figures;

import java.util.List;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkEvent.WalkActionListSettled;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkProtocolWritten;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkStopVisited;
import se.samsvar.walk.WalkKind;

/** Which incidents got a walk, and when it was held. */
class WalkTimes {

    private static final String INSERT = """
            insert into query.figures_walk (walk_id, incident_id, repeat, version)
            values (?, ?, ?, ?) on conflict (walk_id, incident_id) do nothing""";

    private static final String HELD = """
            update query.figures_walk set held_at = ?, version = ?
            where walk_id = ? and incident_id = ? and version < ?""";

    private final Writes writes;
    private final GuardedUpdate rows;

    WalkTimes(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.figures_walk", "walk_id");
    }

    void on(WalkEvent event, Recorded recorded) {
        switch (event) {
            case WalkScheduled e -> shared(e, e.incidents(), e.kind() == WalkKind.REPEAT, recorded);
            case WalkJoined e -> shared(e, List.of(e.joined()), false, recorded);
            case WalkHeld e -> held(e, recorded);
            case WalkCancelled e -> rows.set(e.walkId().value(), recorded, "cancelled = true");
            case WalkRescheduled _,
                    WalkReplied _,
                    WalkObservationRecorded _,
                    WalkFeedbackGiven _,
                    WalkInvited _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkPreMeetingPlanned _,
                    WalkAttendanceRecorded _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackPlanned _,
                    WalkRelocated _,
                    WalkLeft _ -> {
                // no figure is made of these
            }
        }
    }

    /** For those that share it when it is held: an incident that has left it got none. */
    private void held(WalkHeld event, Recorded recorded) {
        event.incidents()
                .forEach(incident -> writes.update(
                        HELD,
                        Sql.at(event.heldAt()),
                        recorded.number(),
                        event.walkId().value(),
                        incident.value(),
                        recorded.number()));
    }

    private void shared(WalkEvent event, List<IncidentId> incidents, boolean repeat, Recorded recorded) {
        incidents.forEach(
                incident -> writes.update(INSERT, event.walkId().value(), incident.value(), repeat, recorded.number()));
    }
}
