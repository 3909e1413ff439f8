package se.samsvar.task;

/** Whether somebody may be woken for it. */
public enum Urgency {
    /** Tell at any hour. */
    NOW("Genast"),
    /** Wait until the organisation's quiet hours are over. */
    DAYTIME("Dagtid");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
