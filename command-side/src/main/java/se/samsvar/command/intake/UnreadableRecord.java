package se.samsvar.command.intake;

/** A record of the feed can't be read; the message says why, in Swedish. */
final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String reason) {
        super(reason);
    }
}
