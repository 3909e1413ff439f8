package se.samsvar.query.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** A walk after a shooting, event by event, each with the number that it has in its aggregate. */
public final class WalkStory {

    /** An evening in March, before summer time begins. */
    public static final Instant DUSK = Instant.parse("2026-03-16T17:00:00Z");

    private final Happenings happenings;
    private final List<IncidentId> incidents;
    private final WalkId walk;
    private long sequence;

    private WalkStory(Happenings happenings, WalkId walk, IncidentId incident) {
        this.happenings = happenings;
        this.walk = walk;
        this.incidents = List.of(incident);
    }

    public static WalkStory scheduled(Happenings happenings, String... invited) {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        return scheduled(happenings, new WalkId(UUID.randomUUID()), incident, WalkKind.RAPID, invited);
    }

    public static WalkStory scheduled(
            Happenings happenings, WalkId walk, IncidentId incident, WalkKind kind, String... invited) {
        WalkStory story = new WalkStory(happenings, walk, incident);
        return story.then((id, incidents) -> new WalkScheduled(
                id, incidents, kind, new District("Bäckby"), DUSK, TestClock.START, Happenings.partners(invited)));
    }

    public WalkStory then(BiFunction<WalkId, List<IncidentId>, WalkEvent> event) {
        happenings.store(event.apply(walk, incidents), walk, sequence);
        sequence++;
        return this;
    }

    /** A lamp is out at the square, and it is for the city's technicians. */
    public ObservationId observed(String text, Confidentiality confidentiality) {
        Observation observation = new Observation(
                new ObservationId(UUID.randomUUID()),
                ObservationCategory.LIGHTING,
                "Torget",
                new ClassifiedText(text, confidentiality),
                new PartnerId("teknik"));
        then((id, all) -> new WalkObservationRecorded(id, all, observation));
        return observation.observationId();
    }

    public WalkId id() {
        return walk;
    }

    public IncidentId incident() {
        return incidents.getFirst();
    }
}
