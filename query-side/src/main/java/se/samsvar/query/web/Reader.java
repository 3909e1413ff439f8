package se.samsvar.query.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of whoever is being answered: English where they chose it, otherwise Swedish, also outside of requests. */
public final class Reader {
    private Reader() {}

    public static Locale locale() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale chosen = context == null ? null : context.getLocale();
        return chosen != null && chosen.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : ReaderLanguage.SWEDISH;
    }
}
