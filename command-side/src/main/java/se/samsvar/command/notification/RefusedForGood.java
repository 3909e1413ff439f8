package se.samsvar.command.notification;

/** The other side, or a rule of ours, said no to a delivery, and will say so again. */
final class RefusedForGood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param words why, for people */
    RefusedForGood(String words) {
        super(words);
    }

    String words() {
        return NoticeChannel.Receipt.shortened(String.valueOf(getMessage()));
    }
}
