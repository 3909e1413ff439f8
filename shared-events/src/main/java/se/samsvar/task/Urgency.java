package se.samsvar.task;

import se.samsvar.Titled;

/** Whether somebody may be woken for it. */
public enum Urgency implements Titled {
    /** Tell at any hour. */
    NOW("Genast"),
    /** Wait until the organisation's quiet hours are over. */
    DAYTIME("Dagtid");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
