package se.samsvar.walk;

public enum WalkStatus {
    PLANNED("Planerad"),
    HELD("Genomförd"),
    CANCELLED("Inställd");

    private final String title;

    WalkStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
