package se.samsvar.walk;

import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;

/**
 * Iakttagelse: something seen on the walk.
 *
 * @param responsible who should do something about it, or null
 */
public record Observation(
        ObservationId observationId,
        ObservationCategory category,
        String place,
        String text,
        @Nullable PartnerId responsible) {}
