package se.samsvar.refusal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences behind the codes, in Swedish and English. */
public final class RefusalText {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalText() {}

    static String sentence(RefusalCode code, List<String> arguments, Locale locale) {
        return text(code.code(), arguments, locale);
    }

    /** A short heading for a kind of refusal, by its HTTP status. */
    public static String title(int status, Locale locale) {
        return text("title." + status, List.of(), locale);
    }

    /** A sentence that isn't a domain refusal, such as a wrong content type. */
    public static String text(String key, List<String> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("se.samsvar.refusal.refusals", locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }
}
