package se.samsvar.ledger;

/** A checkpoint with the note that it was read from. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

    /** @throws UnreadableProof where it is none */
    public static SignedCheckpoint parse(String written) {
        SignedNote note = SignedNote.parse(written);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }
}
