package se.samsvar.notification;

import se.samsvar.Titled;

/** Why a notice waits. */
public enum DeferralReason implements Titled {
    QUIET_HOURS("tysta timmar");
    private final String title;

    DeferralReason(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
