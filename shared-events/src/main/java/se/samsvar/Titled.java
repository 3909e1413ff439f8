package se.samsvar;

import java.util.Locale;
import java.util.ResourceBundle;

/** An enumeration whose constants people read: Swedish first, English by choice. */
public interface Titled {
    /** The Swedish words. */
    String title();

    /** The constant, as every enumeration names it. */
    String name();

    /** The words in the reader's language: English, otherwise Swedish. */
    default String title(Locale reader) {
        if (!reader.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return title();
        }
        String type = ((Enum<?>) this).getDeclaringClass().getSimpleName();
        return ResourceBundle.getBundle("se.samsvar.titles", Locale.ENGLISH).getString(type + "." + name());
    }
}
