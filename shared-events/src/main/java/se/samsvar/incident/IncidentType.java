package se.samsvar.incident;

/** What kind of incident it is; each has its own response plan. */
public enum IncidentType {
    SHOOTING("Skjutning"),
    EXPLOSION("Sprängning"),
    DEADLY_VIOLENCE("Dödligt våld"),
    OPEN_DRUG_SCENE("Öppen drogscen"),
    ARSON("Mordbrand"),
    THREAT("Hot");

    private final String title;

    IncidentType(String title) {
        this.title = title;
    }

    /** The Swedish word for people. */
    public String title() {
        return title;
    }
}
