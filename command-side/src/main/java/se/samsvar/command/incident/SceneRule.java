package se.samsvar.command.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** A scene is released once, after the incident and not in the future. */
final class SceneRule {

    private SceneRule() {}

    static void check(Instant releasedAt, Instant occurredAt, @Nullable Instant already, Instant now) {
        if (already != null) {
            throw new Refusal(RefusalCode.INCIDENT_SCENE_RELEASED, null);
        }
        if (releasedAt.isBefore(occurredAt)) {
            throw new Refusal(RefusalCode.INCIDENT_RELEASE_BEFORE_OCCURRED, "releasedAt");
        }
        if (releasedAt.isAfter(now.plus(ReportRule.TOLERANCE))) {
            throw new Refusal(RefusalCode.INCIDENT_IN_FUTURE, "releasedAt", releasedAt.toString());
        }
    }
}
