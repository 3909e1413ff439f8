package se.samsvar.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.ConcernedIncidents;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.event.Writes;
import se.samsvar.query.web.Times;
import se.samsvar.walk.WalkId;

/** Every event, what it belongs to, and which pages it changes. */
final class StepRows {
    private static final String EVENT = """
            insert into query.replay_event (number, recorded_at, happened_at, type, actor, organisation, payload)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";
    private static final String TOLD =
            "insert into query.replay_told (incident_id, number) values (?, ?) on conflict do nothing";
    private static final String CONCERN = "insert into query.replay_concern (incident_id, partner, since)"
            + " values (?, ?, ?) on conflict do nothing";
    private static final String CONCERN_INVITED = """
            insert into query.replay_concern (incident_id, partner, since)
            select ?, unnest(invited), ? from query.replay_walk where walk_id = ? and valid_to is null
            on conflict do nothing""";
    /** A step is counted on its day only where it is new, so that a repeated event changes nothing. */
    private static final String STEP = """
            with said as (
                select ?::bigint as number, ?::timestamptz as recorded_at, ?::timestamptz as happened_at, ?::date as day,
                    ?::text[] as scopes, ?::uuid[] as incidents, ?::uuid as walk),
            added as (
                insert into query.replay_step (scope, number, recorded_at, happened_at)
                select s.scope, said.number, said.recorded_at, said.happened_at from said cross join lateral (
                    select unnest(said.scopes)
                    union select '%s' || c.partner from query.replay_concern c
                        where c.incident_id = any(said.incidents) and c.since <= said.number
                    union select '%s' || unnest(w.invited) from query.replay_walk w where w.walk_id = said.walk
                        and w.valid_from <= said.number and coalesce(w.valid_to > said.number, true)) s(scope)
                on conflict do nothing returning scope)
            insert into query.replay_day as d (scope, day, events) select a.scope, said.day, 1 from added a cross join said
            on conflict (scope, day) do update set events = d.events + 1""".formatted(Scope.picturePrefix(), Scope.inboxPrefix());

    private final Writes writes;

    StepRows(Writes writes) {
        this.writes = writes;
    }

    /** @param readable whether a page of the past tells it */
    void event(DomainEvent event, Recorded recorded, boolean readable) {
        writes.update(
                EVENT,
                recorded.number(),
                recorded.timestamp(),
                Sql.at(HappenedAt.of(event, recorded)),
                StoredEvents.name(event),
                recorded.actor(),
                recorded.organisation(),
                readable ? StoredEvents.json(event) : null);
        for (IncidentId incident : ConcernedIncidents.of(event)) {
            writes.update(TOLD, incident.value(), recorded.number());
        }
    }

    void concerns(Collection<IncidentId> incidents, Collection<PartnerId> partners, Recorded recorded) {
        incidents.forEach(incident -> partners.forEach(
                partner -> writes.update(CONCERN, incident.value(), partner.code(), recorded.number())));
    }

    /** Whom a walk has invited, for the incident that joins it later. */
    void concernsInvited(WalkId walk, IncidentId joined, Recorded recorded) {
        writes.updateFromOther(CONCERN_INVITED, joined.value(), recorded.number(), walk.value());
    }

    /**
     * @param concerned the incidents that it changes in the pictures of the organisations that they concern
     * @param walk that it changes in the inboxes of those invited, or null
     */
    void step(
            DomainEvent event,
            Recorded recorded,
            List<Scope> scopes,
            Collection<IncidentId> concerned,
            @Nullable WalkId walk) {
        writes.updateLast(
                STEP,
                recorded.number(),
                recorded.timestamp(),
                Sql.at(HappenedAt.of(event, recorded)),
                day(recorded.at()),
                array(scopes.stream().map(Scope::name).toList()),
                array(concerned),
                walk == null ? null : walk.value());
    }

    void forgetAll() {
        writes.truncate(
                "query.replay_event, query.replay_told, query.replay_concern, query.replay_step, query.replay_day");
    }

    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Times.ZONE);
    }
}
