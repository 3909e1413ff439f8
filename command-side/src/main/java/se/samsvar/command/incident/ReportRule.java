package se.samsvar.command.incident;

import java.time.Duration;
import java.time.Instant;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What a report must keep to: it can't lie ahead in time, and is reported after it happened. */
final class ReportRule {

    /** Clocks differ; more than this is a mistake. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_INJURED = 1_000;

    private ReportRule() {}

    /** @return the facts with the time at which they were reported */
    static IncidentFacts checked(IncidentFacts facts, Instant now) {
        Instant latest = now.plus(TOLERANCE);
        if (facts.occurredAt().isAfter(latest)) {
            throw new Refusal(
                    RefusalCode.INCIDENT_IN_FUTURE,
                    "occurredAt",
                    facts.occurredAt().toString());
        }
        if (facts.injured() < 0 || facts.injured() > MOST_INJURED) {
            throw new Refusal(RefusalCode.INCIDENT_INJURED, "injured");
        }
        Instant reportedAt = facts.reportedAt();
        if (reportedAt == null) {
            return facts.reportedAt(facts.occurredAt().isAfter(now) ? facts.occurredAt() : now);
        }
        if (reportedAt.isAfter(latest)) {
            throw new Refusal(RefusalCode.INCIDENT_IN_FUTURE, "reportedAt", reportedAt.toString());
        }
        if (reportedAt.isBefore(facts.occurredAt())) {
            throw new Refusal(RefusalCode.INCIDENT_REPORTED_BEFORE_OCCURRED, "reportedAt");
        }
        return facts;
    }
}
