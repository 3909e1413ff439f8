package se.samsvar.notification;

import se.samsvar.Titled;

/** Why a notice is not sent at all. */
public enum WithholdingReason implements Titled {
    /** While it waited, everything that it asked for was done or taken back. */
    NO_LONGER_CURRENT("inget av det som skulle sägas gäller längre"),
    /** Nobody is named to receive it. */
    NO_RECIPIENT("ingen mottagare är angiven");

    private final String title;

    WithholdingReason(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
