package se.samsvar.query.ledger;

import org.jspecify.annotations.Nullable;

/** Nothing is sealed until somebody has seen to the key. */
final class SealingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String detail;

    SealingRefused(String key, String detail) {
        this(key, detail, null);
    }

    SealingRefused(String key, String detail, @Nullable Throwable cause) {
        super(key + " " + detail, cause);
        this.key = key;
        this.detail = detail;
    }

    /** Of the message that tells what to do. */
    String key() {
        return key;
    }

    String detail() {
        return detail;
    }
}
