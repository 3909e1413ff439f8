package se.samsvar.partner;

import se.samsvar.Titled;

/** How a contact is reached. */
public enum ContactMeans implements Titled {
    EMAIL("E-post"),
    WEBHOOK("Webhook");

    private final String title;

    ContactMeans(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
