package se.samsvar.command.notification;

import java.util.Map;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;

/**
 * A notice that waits to be delivered. Stored with the scheduled work, so its fields are a stored format.
 *
 * @param origin the metadata that ties what comes of it to what caused it
 */
record NoticeOrder(
        NoticeId noticeId,
        IncidentId incidentId,
        PartnerId partner,
        NoticeKind kind,
        NoticeContent content,
        Map<String, String> origin) {}
