package se.samsvar.command.notification;

/** A notice could not be delivered now; it is tried again later. */
final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(Throwable cause) {
        super(cause);
    }
}
