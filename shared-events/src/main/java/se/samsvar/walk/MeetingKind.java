package se.samsvar.walk;

/** What people are invited to around a walk; each is a calendar entry of its own. */
public enum MeetingKind {
    WALK("Trygghetsvandring"),
    PRE_MEETING("Förmöte inför trygghetsvandring"),
    FEEDBACK("Återkoppling efter trygghetsvandring");

    private final String title;

    MeetingKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
