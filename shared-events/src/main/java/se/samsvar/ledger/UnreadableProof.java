package se.samsvar.ledger;

import org.jspecify.annotations.Nullable;

/** A checkpoint, a note, a key or a proof that can't be read as one. */
public final class UnreadableProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    public UnreadableProof(String what, @Nullable Throwable cause) {
        super("Not a readable " + what, cause);
        this.what = what;
    }

    /** {@code checkpoint}, {@code note}, {@code key} or {@code proof}. */
    public String what() {
        return what;
    }
}
