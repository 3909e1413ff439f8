package se.samsvar.ledger;

import java.util.List;

/** The keys that a log has signed with, one after another. */
public record KeyRing(List<Held> keys) {

    /**
     * A key and its time.
     *
     * @param from the size of the log from which on it signs
     * @param to the size up to which it signs, {@link Long#MAX_VALUE} for the key of today; the checkpoint of that size is
     *     signed by it and by its successor, where both were at hand
     * @param countersigned whether the key before it is said to have signed the change too
     */
    public record Held(PublicKeyOfLog key, long from, long to, boolean countersigned) {

        public Held(PublicKeyOfLog key, long from, long to) {
            this(key, from, to, false);
        }

        boolean covers(long size) {
            return from <= size && size <= to;
        }
    }

    public KeyRing {
        keys = List.copyOf(keys);
    }

    /** A ring of one key, for whoever knows no history. */
    public static KeyRing of(PublicKeyOfLog key) {
        return new KeyRing(List.of(new Held(key, 0, Long.MAX_VALUE)));
    }

    /** The key before one of them, counted from 0. */
    PublicKeyOfLog before(int key) {
        return keys.get(key - 1).key();
    }

    /** Whether a key signed it whose time it was. */
    public boolean holds(SignedCheckpoint signed) {
        return keys.stream()
                .filter(held -> held.covers(signed.checkpoint().size()))
                .anyMatch(held -> held.key().hasSigned(signed.note()));
    }
}
