package se.samsvar.query.replay;

import java.time.Instant;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.Recorded;
import se.samsvar.walk.WalkEvent.WalkFeedbackGiven;
import se.samsvar.walk.WalkEvent.WalkHeld;

/** When something had happened: where an event says so itself, then, and otherwise when it was recorded. */
final class HappenedAt {
    private HappenedAt() {}

    static Instant of(DomainEvent event, Recorded recorded) {
        Instant said = said(event, recorded.at());
        return said.isAfter(recorded.at()) ? recorded.at() : said;
    }

    private static Instant said(DomainEvent event, Instant recordedAt) {
        return switch (event) {
            case IncidentReported e -> e.facts().occurredAt();
            case SceneReleased e -> e.releasedAt();
            case WalkHeld e -> e.heldAt();
            case WalkFeedbackGiven e -> e.heldAt();
            case ReviewHeld e -> e.heldAt();
            case PoliceRecordEvent e -> e.record().occurredAt();
            default -> recordedAt;
        };
    }
}
