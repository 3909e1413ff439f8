package se.samsvar.command.http;

import java.io.IOException;

/** More was sent than is accepted. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long megabytes;

    BodyTooLarge(long megabytes) {
        super("More than " + megabytes + " MB");
        this.megabytes = megabytes;
    }

    String limit() {
        return megabytes + " MB";
    }
}
