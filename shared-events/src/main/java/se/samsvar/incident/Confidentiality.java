package se.samsvar.incident;

import se.samsvar.Titled;

/** Who may ever receive a text, decided when it is written (OSL). From the widest to the narrowest. */
public enum Confidentiality implements Titled {
    ALL_PARTNERS("Alla parter"),
    AUTHORITIES("Myndigheter"),
    POLICE_AND_LEAD("Polis och operativ ledning");

    private final String title;

    Confidentiality(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
