package se.samsvar.command.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;

/** A shooting on a Tuesday night in Bäckby, and the people around it. */
public final class Samples {

    public static final Instant OCCURRED = local("2026-03-10T01:40");
    public static final Instant REPORTED = local("2026-03-10T02:00");
    public static final IncidentId INCIDENT = new IncidentId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    public static final IncidentId OTHER = new IncidentId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    public static final PartnerId POLICE = new PartnerId("polis");
    public static final PartnerId MIMER = new PartnerId("mimer");
    public static final PartnerId SCHOOL = new PartnerId("skola");
    public static final Actor LEAD = new Actor("lead", Role.OPERATIONAL_LEAD, PartnerId.LEAD);

    private Samples() {}

    /** @param text a local time in Europe/Stockholm */
    public static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
    }

    public static Map<String, String> by(Actor actor) {
        return ActorMetadata.of(actor);
    }

    public static Actor partner(PartnerId organisation) {
        return new Actor(organisation.code(), Role.PARTNER, organisation);
    }

    public static ClassifiedText text(String words) {
        return new ClassifiedText(words, Confidentiality.AUTHORITIES);
    }

    public static IncidentFacts facts() {
        return facts(REPORTED, true);
    }

    public static IncidentFacts facts(@Nullable Instant reportedAt, boolean buildingHit) {
        return new IncidentFacts(
                OCCURRED,
                reportedAt,
                Place.checked("Bäckby", "Bäckby torg 1", null),
                false,
                false,
                buildingHit,
                false,
                0,
                new ClassifiedText("Skott mot port", Confidentiality.POLICE_AND_LEAD),
                Source.LEAD);
    }
}
