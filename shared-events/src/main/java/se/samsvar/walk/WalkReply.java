package se.samsvar.walk;

import se.samsvar.Titled;

/** A partner's answer to the invitation. */
public enum WalkReply implements Titled {
    ACCEPTED("Kommer"),
    TENTATIVE("Kanske"),
    DECLINED("Kommer inte");

    private final String title;

    WalkReply(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
