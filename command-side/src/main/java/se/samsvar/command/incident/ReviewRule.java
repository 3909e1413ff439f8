package se.samsvar.command.incident;

import java.time.Instant;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** A review looks back, and what it asks for lies ahead; each has an owner that takes tasks. */
final class ReviewRule {

    private ReviewRule() {}

    static void check(Instant heldAt, PartnerId owner, Instant occurredAt, Instant now) {
        PartnerCatalogue.requireTaskTaker(owner);
        if (heldAt.isAfter(now.plus(ReportRule.TOLERANCE))) {
            throw new Refusal(RefusalCode.REVIEW_IN_FUTURE, "heldAt");
        }
        if (heldAt.isBefore(occurredAt)) {
            throw new Refusal(RefusalCode.INCIDENT_RELEASE_BEFORE_OCCURRED, "heldAt");
        }
    }

    static void checkAction(PartnerId owner, Instant dueAt, Instant now) {
        PartnerCatalogue.requireTaskTaker(owner);
        if (!dueAt.isAfter(now)) {
            throw new Refusal(RefusalCode.TASK_DUE_IN_PAST, "dueAt");
        }
    }
}
