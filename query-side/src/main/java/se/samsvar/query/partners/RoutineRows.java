package se.samsvar.query.partners;

import java.util.List;
import se.samsvar.json.MessageJson;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;
import se.samsvar.partner.PartnerEvent.NotificationRoutineSet;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Each organisation's weekly rota, quiet hours and calendar subscriptions. */
class RoutineRows {

    private static final String ROTA = """
            insert into query.partners_routine as known (partner, shifts, version) values (?, ?::jsonb, ?)
            on conflict (partner) do update set shifts = excluded.shifts, version = excluded.version
            where known.version < excluded.version""";
    private static final String OFF_THE_ROTA = """
            update query.partners_routine
            set shifts = (select coalesce(jsonb_agg(shift order by place), '[]')
                from jsonb_array_elements(shifts) with ordinality as one (shift, place)
                where shift ->> 'contactId' <> ?), version = ?
            where partner = ? and version < ?""";
    private static final String ROUTINE = """
            insert into query.partners_routine as known (partner, routine_set, quiet_from, quiet_until, digest, version)
            values (?, true, ?, ?, ?, ?)
            on conflict (partner) do update
            set routine_set = true, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                digest = excluded.digest, version = excluded.version
            where known.version < excluded.version""";
    private static final String ISSUED = """
            insert into query.partners_token (partner, token_id, label, issued_at, version) values (?, ?, ?, ?, ?)
            on conflict (partner, token_id) do nothing""";
    private static final String REVOKED = """
            update query.partners_token set revoked = true, version = ?
            where partner = ? and token_id = ? and version < ?""";
    private static final JsonMapper JSON = json();

    private final Writes writes;

    RoutineRows(Writes writes) {
        this.writes = writes;
    }

    /** The shifts as they are kept. */
    static List<DutyShift> shifts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    void rota(DutyRotaSet event, Recorded recorded) {
        writes.update(ROTA, event.partner().code(), JSON.writeValueAsString(event.shifts()), recorded.number());
    }

    void removed(ContactRemoved event, Recorded recorded) {
        writes.update(
                OFF_THE_ROTA,
                event.contactId().toString(),
                recorded.number(),
                event.partner().code(),
                recorded.number());
    }

    void routine(NotificationRoutineSet event, Recorded recorded) {
        NotificationRoutine routine = event.routine();
        writes.update(
                ROUTINE,
                event.partner().code(),
                routine.quietFrom(),
                routine.quietUntil(),
                routine.digest(),
                recorded.number());
    }

    void issued(CalendarTokenIssued event, Recorded recorded) {
        writes.update(
                ISSUED,
                event.partner().code(),
                event.tokenId().value(),
                event.label(),
                recorded.timestamp(),
                recorded.number());
    }

    void revoked(CalendarTokenRevoked event, Recorded recorded) {
        writes.update(
                REVOKED,
                recorded.number(),
                event.partner().code(),
                event.tokenId().value(),
                recorded.number());
    }

    private static JsonMapper json() {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.tolerant(builder);
        return builder.build();
    }
}
