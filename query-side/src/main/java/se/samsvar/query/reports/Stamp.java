package se.samsvar.query.reports;

import java.time.Instant;
import se.samsvar.query.security.Viewer;

/**
 * What every report says of itself.
 *
 * @param asOfEvent the number of the last event that it is of
 */
record Stamp(Instant at, Viewer by, long asOfEvent) {
    public String name() {
        return by.actor().name();
    }

    public String organisation() {
        return by.organisationName();
    }

    /** Whether it holds only what an organisation may know. */
    public boolean isPartial() {
        return !by.seesEveryIncident();
    }
}
