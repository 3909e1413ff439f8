package se.samsvar.notification;

/** Why a notice waits. */
public enum DeferralReason {
    QUIET_HOURS("tysta timmar");
    private final String title;

    DeferralReason(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
