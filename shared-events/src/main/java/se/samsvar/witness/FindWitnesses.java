package se.samsvar.witness;

import java.time.Duration;
import java.util.List;

/** Asks who keeps checkpoints; the answer is a {@link Witnesses}. */
public record FindWitnesses() {

    /** @param every how often it is told, where there is something new */
    public record Witness(String name, Kind kind, String where, Duration every) {}

    public record Witnesses(List<Witness> all) {
        public Witnesses {
            all = List.copyOf(all);
        }
    }

    /** How a witness keeps. */
    public enum Kind {
        FILE,
        MAIL,
        HTTPS
    }
}
