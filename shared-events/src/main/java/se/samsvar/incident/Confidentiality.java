package se.samsvar.incident;

/** Who may ever receive a text, decided when it is written (OSL). From the widest to the narrowest. */
public enum Confidentiality {
    ALL_PARTNERS("Alla parter"),
    AUTHORITIES("Myndigheter"),
    POLICE_AND_LEAD("Polis och operativ ledning");

    private final String title;

    Confidentiality(String title) {
        this.title = title;
    }

    /** The Swedish words for people. */
    public String title() {
        return title;
    }
}
