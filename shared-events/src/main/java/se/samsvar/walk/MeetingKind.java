package se.samsvar.walk;

import se.samsvar.Titled;

/** What people are invited to around a walk; each is a calendar entry of its own. */
public enum MeetingKind implements Titled {
    WALK("Trygghetsvandring"),
    PRE_MEETING("Förmöte inför trygghetsvandring"),
    FEEDBACK("Återkoppling efter trygghetsvandring");

    private final String title;

    MeetingKind(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
