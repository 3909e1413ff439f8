package se.samsvar.walk;

import se.samsvar.Titled;

public enum WalkStatus implements Titled {
    PLANNED("Planerad"),
    HELD("Genomförd"),
    CANCELLED("Inställd");

    private final String title;

    WalkStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
