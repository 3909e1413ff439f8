package se.samsvar.standalone.backup;

/** Something that was asked for can't be done; nothing was changed by it. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;

    /** @param key of the sentence that says why */
    Unusable(String key, Object value) {
        super(key + " " + value);
        this.key = key;
        this.value = String.valueOf(value);
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }
}
