package se.samsvar.command.link;

import java.time.Instant;
import java.util.UUID;
import se.samsvar.link.FindLink;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;

/**
 * What a link says of itself.
 *
 * @param recipient the key of the notice's recipient
 * @param subject the task or the walk
 * @param issuedAt the state of things that the mail speaks of
 */
record LinkClaim(
        FindLink.Kind kind,
        NoticeId noticeId,
        String recipient,
        PartnerId partner,
        UUID subject,
        Instant issuedAt,
        Instant expiresAt) {}
