package se.samsvar.refusal;

/** What kind of refusal it is, with the HTTP status that says so. */
public enum RefusalKind {
    MALFORMED(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    RULE(422),
    AWAY(503);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
