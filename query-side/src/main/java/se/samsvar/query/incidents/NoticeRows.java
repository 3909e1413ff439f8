package se.samsvar.query.incidents;

import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** The notices of the incidents: why they go out, whether they wait, and why they don't go out at all. */
final class NoticeRows {
    private final Writes writes;
    private final GuardedUpdate rows;
    private final RecipientRows recipients;

    NoticeRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_notice", "notice_id");
        this.recipients = new RecipientRows(writes);
    }

    /** A notice about several incidents is on the page of none. */
    void apply(NoticeEvent event, Recorded recorded) {
        IncidentId incident = event.incidentId();
        if (incident == null) {
            return;
        }
        switch (event) {
            case NoticeRequested e -> requested(e, incident, recorded);
            case NoticeDeferred e -> deferred(e, recorded);
            case NoticeWithheld e -> withheld(e, e.reason().name(), recorded);
            case NoticeAddressed e -> recipients.addressed(e, recorded);
            case NoticeDelivered e -> recipients.delivered(e, recorded);
            case NoticeFailed e -> recipients.failed(e, recorded);
            case NoticeResendRequested e -> {
                withheld(e, null, recorded);
                recipients.again(e, recorded);
            }
        }
    }

    private void requested(NoticeRequested event, IncidentId incident, Recorded recorded) {
        writes.update(
                "insert into query.incidents_notice (notice_id, version, incident_id, partner, kind, requested_at,"
                        + " causing_event) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.noticeId().value(),
                recorded.number(),
                incident.value(),
                event.partner().code(),
                event.kind().name(),
                recorded.timestamp(),
                recorded.text(ActorMetadata.CAUSING_EVENT));
    }

    private void deferred(NoticeDeferred event, Recorded recorded) {
        rows.set(
                event.noticeId().value(),
                recorded,
                "deferred_until = ?, deferral_reason = ?",
                Sql.at(event.until()),
                event.reason().name());
    }

    private void withheld(NoticeEvent event, @Nullable String reason, Recorded recorded) {
        rows.set(
                event.noticeId().value(),
                recorded,
                "withheld_reason = ?, withheld_at = ?",
                reason,
                reason == null ? null : recorded.timestamp());
    }
}
