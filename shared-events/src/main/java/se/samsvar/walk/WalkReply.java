package se.samsvar.walk;

/** A partner's answer to the invitation. */
public enum WalkReply {
    ACCEPTED("Kommer"),
    TENTATIVE("Kanske"),
    DECLINED("Kommer inte");

    private final String title;

    WalkReply(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
