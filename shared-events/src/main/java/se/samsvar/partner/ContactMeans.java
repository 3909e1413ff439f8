package se.samsvar.partner;

/** How a contact is reached. */
public enum ContactMeans {
    EMAIL("E-post"),
    WEBHOOK("Webhook");

    private final String title;

    ContactMeans(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
