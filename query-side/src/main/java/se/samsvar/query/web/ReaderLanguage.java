package se.samsvar.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Swedish first. Pages are English for whoever has chosen it; other systems, and people without an account, are answered
 * in the language that their program asks for.
 */
final class ReaderLanguage implements LocaleResolver {
    static final Locale SWEDISH = Locale.of("sv");

    private final AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();

    ReaderLanguage() {
        asked.setDefaultLocale(SWEDISH);
        asked.setSupportedLocales(List.of(SWEDISH, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = Requests.path(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return asked.resolveLocale(request);
        }
        Cookie chosen = Requests.cookie(request, DisplayPage.LANGUAGE);
        if (chosen != null) {
            return chosen.getValue().equals("en") ? Locale.ENGLISH : SWEDISH;
        }
        return path.startsWith("/svar/") || path.endsWith(".ics") ? asked.resolveLocale(request) : SWEDISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen on the page of DisplayPage");
    }
}
