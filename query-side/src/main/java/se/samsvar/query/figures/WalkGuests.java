package se.samsvar.query.figures;

import java.util.List;
import se.samsvar.NamedIds;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkId;

/** Who was invited to a walk and came, and what was seen on it. */
class WalkGuests {
    private static final String INVITED = """
            insert into query.figures_guest as known (walk_id, partner, invited, version) values (?, ?, true, ?)
            on conflict (walk_id, partner) do update set invited = true where not known.invited""";
    private static final String ATTENDED = """
            insert into query.figures_guest as known (walk_id, partner, invited, people, version)
            values (?, ?, false, ?, ?)
            on conflict (walk_id, partner) do update set people = excluded.people, version = excluded.version
            where known.version < excluded.version""";
    private static final String CONCERNED = """
            insert into query.figures_concern (incident_id, partner, number)
            select ?, partner, ? from query.figures_guest where walk_id = ? and invited
            on conflict (incident_id, partner) do nothing""";
    private static final String OBSERVED = """
            insert into query.figures_observation (observation_id, walk_id, task_id, asks, observed_at, number)
            values (?, ?, ?, ?, ?, ?) on conflict (walk_id, observation_id) do nothing""";

    private final Writes writes;
    private final ConcernRows concerns;

    WalkGuests(Writes writes, ConcernRows concerns) {
        this.writes = writes;
        this.concerns = concerns;
    }

    void invited(WalkEvent event, List<PartnerId> partners, Recorded recorded) {
        for (PartnerId partner : partners) {
            writes.update(INVITED, event.walkId().value(), partner.code(), recorded.number());
            event.incidents().forEach(incident -> concerns.add(incident, partner, recorded));
        }
    }

    /** Those who come to the walk already are now also concerned by the incident that joined it. */
    void joined(WalkJoined event, Recorded recorded) {
        writes.updateFromOther(
                CONCERNED,
                event.joined().value(),
                recorded.number(),
                event.walkId().value());
    }

    void attended(WalkId walk, PartnerId partner, int people, Recorded recorded) {
        writes.update(ATTENDED, walk.value(), partner.code(), people, recorded.number());
    }

    /** The task of an observation is known before it is given. */
    void observed(WalkObservationRecorded event, Recorded recorded) {
        Observation seen = event.observation();
        writes.update(
                OBSERVED,
                seen.observationId().value(),
                event.walkId().value(),
                NamedIds.of("observation", seen.observationId()),
                seen.category() != ObservationCategory.GOOD,
                recorded.timestamp(),
                recorded.number());
    }
}
