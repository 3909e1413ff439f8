package se.samsvar.walk;

import se.samsvar.Titled;

/** How far a walk has come; {@link WalkStatus} says whether it is planned, held or cancelled. */
public enum WalkStage implements Titled {
    PLANNED("Planerad"),
    INVITED("Inbjudan skickad"),
    PRE_MEETING("Förmöte bokat"),
    HELD("Genomförd"),
    PROTOCOL("Protokoll klart"),
    ACTION_LIST("Åtgärdslista klar"),
    FEEDBACK("Återkoppling given"),
    CANCELLED("Inställd");

    private final String title;

    WalkStage(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
