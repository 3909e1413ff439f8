package se.samsvar.witness;

import java.util.List;

/** Asks for what the witnesses kept that can be read again; the answer is a {@link Recalled}. */
public record RecallCheckpoints() {

    /** @param notes signed checkpoints as they were written, and whatever else stands where they were kept */
    public record Recalled(List<String> notes) {
        public Recalled {
            notes = List.copyOf(notes);
        }
    }
}
