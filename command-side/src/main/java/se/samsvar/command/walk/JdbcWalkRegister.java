package se.samsvar.command.walk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.command.response.PlannedDistrictWalk;
import se.samsvar.command.response.WalkRegister;
import se.samsvar.incident.District;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** The planned walks per district, written in the transaction of the event itself, so that a saga never sees them late. */
@ProcessingGroup(JdbcWalkRegister.GROUP)
class JdbcWalkRegister implements WalkRegister {

    static final String GROUP = "walk-register";

    private final JdbcClient jdbc;

    JdbcWalkRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PlannedDistrictWalk> plannedIn(District district) {
        return jdbc.sql("SELECT walk_id, starts_at FROM command.planned_walk WHERE district = ?")
                .param(district.name())
                .query((row, number) -> new PlannedDistrictWalk(
                        WalkId.of(row.getString(1)), row.getTimestamp(2).toInstant()))
                .list();
    }

    @EventHandler
    void on(WalkScheduled event) {
        if (event.kind() == WalkKind.RAPID) {
            jdbc.sql("""
                    INSERT INTO command.planned_walk (walk_id, district, starts_at) VALUES (?, ?, ?)
                    ON CONFLICT (walk_id) DO UPDATE SET starts_at = excluded.starts_at""")
                    .params(event.walkId().value(), event.district().name(), at(event.startsAt()))
                    .update();
        }
    }

    @EventHandler
    void on(WalkRescheduled event) {
        jdbc.sql("UPDATE command.planned_walk SET starts_at = ? WHERE walk_id = ?")
                .params(at(event.startsAt()), event.walkId().value())
                .update();
    }

    @EventHandler
    void on(WalkRelocated event) {
        jdbc.sql("UPDATE command.planned_walk SET starts_at = ?, district = ? WHERE walk_id = ?")
                .params(
                        at(event.startsAt()),
                        event.district().name(),
                        event.walkId().value())
                .update();
    }

    @EventHandler
    void on(WalkHeld event) {
        remove(event.walkId());
    }

    @EventHandler
    void on(WalkCancelled event) {
        remove(event.walkId());
    }

    private void remove(WalkId walkId) {
        jdbc.sql("DELETE FROM command.planned_walk WHERE walk_id = ?")
                .param(walkId.value())
                .update();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
