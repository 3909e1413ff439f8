package se.samsvar.query.event;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.query.security.Viewer;

/**
 * Keeps the safety council, which gets aggregates only, from reading single incidents out of small numbers. Of one district
 * nothing is said that fewer than {@link #LEAST} incidents are behind, and not whether that is none: otherwise what is
 * hidden of one district could be worked out from the others.
 */
public record SmallNumbers(boolean ofDistrict, boolean council) {
    public static final long LEAST = 3;

    public static SmallNumbers of(Viewer viewer, @Nullable District district) {
        return new SmallNumbers(district != null, !viewer.seesIncidents());
    }

    /** Whether a count with this many incidents behind it is not shown. */
    public boolean hidesCount(long incidents) {
        return council && ofDistrict && incidents < LEAST;
    }

    /** Whether a share or a time with this many behind it is not shown: of the whole city too it would tell of one. */
    public boolean hidesShare(long n) {
        return council && n < LEAST && (ofDistrict || n > 0);
    }

    public @Nullable Long count(long count, long incidents) {
        return hidesCount(incidents) ? null : (Long) count;
    }
}
