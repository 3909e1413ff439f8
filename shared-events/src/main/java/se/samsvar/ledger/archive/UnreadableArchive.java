package se.samsvar.ledger.archive;

import org.jspecify.annotations.Nullable;

/** A file that is no archive of Samsvar, or a damaged one. */
public final class UnreadableArchive extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableArchive(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
