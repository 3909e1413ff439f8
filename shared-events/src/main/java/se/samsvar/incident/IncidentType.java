package se.samsvar.incident;

import se.samsvar.Titled;

/** What kind of incident it is; each has its own response plan. */
public enum IncidentType implements Titled {
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

    @Override
    public String title() {
        return title;
    }
}
