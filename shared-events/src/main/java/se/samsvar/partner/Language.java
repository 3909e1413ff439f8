package se.samsvar.partner;

import java.util.Locale;

/** The language in which somebody is written to. */
public enum Language {
    SWEDISH("Svenska", Locale.of("sv", "SE")),
    ENGLISH("English", Locale.of("en", "SE"));

    private final String title;
    private final Locale locale;

    Language(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    public String title() {
        return title;
    }

    public Locale locale() {
        return locale;
    }
}
