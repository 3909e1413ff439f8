package se.samsvar.walk;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerId;

/**
 * Iakttagelse: something seen on the walk.
 *
 * @param text also says who may read the place
 * @param responsible who should do something about it, or null
 */
public record Observation(
        ObservationId observationId,
        ObservationCategory category,
        String place,
        ClassifiedText text,
        @Nullable PartnerId responsible) {}
