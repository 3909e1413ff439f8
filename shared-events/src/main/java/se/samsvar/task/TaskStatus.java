package se.samsvar.task;

import se.samsvar.Titled;

/** Where a task stands. */
public enum TaskStatus implements Titled {
    ASSIGNED("Ny"),
    ACKNOWLEDGED("Mottagen"),
    STARTED("Påbörjad"),
    COMPLETED("Klar"),
    DECLINED("Avböjd"),
    CANCELLED("Inställd");

    private final String title;

    TaskStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether something still has to be done. */
    public boolean isOpen() {
        return this == ASSIGNED || this == ACKNOWLEDGED || this == STARTED;
    }
}
