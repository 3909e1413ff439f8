package se.samsvar.command.notification;

/** A notice could not be delivered now; it is tried again later. */
final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(Throwable cause) {
        super(cause);
    }

    /** Why something was given up at last, for people. */
    static String words(Throwable fault) {
        Throwable root = fault instanceof UndeliveredException && fault.getCause() != null ? fault.getCause() : fault;
        return NoticeChannel.Receipt.shortened(root.toString());
    }
}
