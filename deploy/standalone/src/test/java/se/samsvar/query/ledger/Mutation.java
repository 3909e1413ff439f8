package se.samsvar.query.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.Finding.Fault;

/** A way to alter the events or what was sealed of them. */
interface Mutation {

    /** Alters, and says what has to be found. */
    Expected alter(SealedCity city);

    /**
     * What has to be found first.
     *
     * @param number of the event, or null where what says it was itself destroyed
     * @param onlyByKept whether nobody can find it who has no checkpoint from before
     */
    record Expected(Set<Fault> faults, @Nullable Long number, boolean onlyByKept) {

        static Expected at(long number, Fault... faults) {
            return new Expected(Set.of(faults), number, false);
        }

        static Expected somewhere(Fault... faults) {
            return new Expected(Set.of(faults), null, false);
        }

        static Expected byKept(Fault... faults) {
            return new Expected(Set.of(faults), null, true);
        }
    }
}
