package se.samsvar.query.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words around the figures. */
final class FigureTexts {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private FigureTexts() {}

    /** @param subject what the figure is of where there are several of its kind, such as an organisation */
    static Figure figure(
            String kind, @Nullable String code, String subject, @Nullable Number value, List<String> fromEvents) {
        return new Figure(
                code == null ? kind : kind + "." + code,
                text(kind + ".title", subject),
                value,
                text(kind + ".unit"),
                text(kind + ".definition"),
                fromEvents);
    }

    static Figure figure(String kind, @Nullable Number value, String... fromEvents) {
        return figure(kind, null, "", value, List.of(fromEvents));
    }

    private static String text(String key, Object... parts) {
        return MESSAGES.getMessage("figures." + key, parts, SWEDISH);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/figures");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
