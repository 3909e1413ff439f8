package se.samsvar.query.calendar;

import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;

/** Which tokens open which organisation's calendar. */
class TokenRows {

    private static final String ISSUED = """
            insert into query.calendar_token (partner, token_id, sha256, version) values (?, ?, ?, ?)
            on conflict (partner, token_id) do nothing""";
    private static final String REVOKED = """
            update query.calendar_token set revoked = true, version = ?
            where partner = ? and token_id = ? and version < ?""";

    private final Writes writes;

    TokenRows(Writes writes) {
        this.writes = writes;
    }

    void issued(CalendarTokenIssued event, Recorded recorded) {
        writes.update(ISSUED, event.partner().code(), event.tokenId().value(), event.sha256(), recorded.number());
    }

    void revoked(CalendarTokenRevoked event, Recorded recorded) {
        writes.update(
                REVOKED,
                recorded.number(),
                event.partner().code(),
                event.tokenId().value(),
                recorded.number());
    }
}
