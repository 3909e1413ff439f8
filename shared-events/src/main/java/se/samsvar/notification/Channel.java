package se.samsvar.notification;

/** How a notice went out. */
public enum Channel {
    SMTP,
    /** An {@code .eml} file in the data directory's {@code outbox/}, where no mail server is configured. */
    OUTBOX_FILE,
    /** Signed JSON to the organisation's own system. */
    WEBHOOK
}
