package se.samsvar.query.figures;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;

/** The words around the figures, in the reader's language. */
final class FigureTexts {
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private FigureTexts() {}

    /** @param hidden whether its numbers are not for this reader */
    static Figure figure(Measured measured, boolean hidden, Locale reader) {
        FigureKind kind = measured.kind();
        String code = measured.code();
        String subject = code == null ? "" : subject(kind, code, reader);
        return new Figure(
                code == null ? kind.key() : kind.key() + "." + code,
                text(reader, kind.key() + ".title", subject),
                hidden ? null : measured.value(),
                text(reader, kind.key() + ".unit"),
                text(reader, kind.key() + ".definition"),
                kind.fromEvents(),
                hidden ? null : (Long) measured.n(),
                hidden,
                kind,
                subject);
    }

    static String text(Locale reader, String key, Object... parts) {
        return MESSAGES.getMessage("figures." + key, parts, reader);
    }

    private static String subject(FigureKind kind, String code, Locale reader) {
        return switch (kind) {
            case INCIDENTS -> IncidentType.valueOf(code).title(reader);
            case AREA_ACTIONS -> code + " " + GoalArea.valueOf(code).title(reader);
            case PAIR_ACTIONS -> pair(GoalPair.parse(code.replace('.', '/')), reader);
            default -> Names.partner(code);
        };
    }

    private static String pair(GoalPair pair, Locale reader) {
        return pair + " " + pair.activity().title(reader);
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
