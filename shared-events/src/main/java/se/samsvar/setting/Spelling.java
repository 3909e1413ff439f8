package se.samsvar.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A setting's name as somebody wrote it.
 *
 * @param parts between the dots, or in an environment variable between the underscores, in small letters
 */
record Spelling(String written, List<String> parts, boolean variable) {

    /** As in {@code samsvar.mail.base-url}, {@code samsvar.mail.baseUrl} or {@code samsvar.mail.recipients[mimer]}. */
    static Spelling dotted(String written) {
        String[] parts = written.replace('[', '.').replace("]", "").split("\\.", -1);
        return new Spelling(written, Arrays.stream(parts).map(Spelling::plain).toList(), false);
    }

    /** As in {@code SAMSVAR_MAIL_BASE_URL} or {@code SAMSVAR_MAIL_BASEURL}. */
    static Spelling variable(String written) {
        return new Spelling(written, List.of(written.toLowerCase(Locale.ROOT).split("_", -1)), true);
    }

    /** What Spring takes for the same. */
    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** As much of it as another has parts. */
    List<String> first(int count) {
        return parts.subList(0, Math.min(count, parts.size()));
    }

    /** What follows after so many parts, as it was written. */
    String after(int count) {
        String separator = variable ? "_" : ".";
        String[] all =
                (variable ? written : written.replace('[', '.').replace("]", "")).split(variable ? "_" : "\\.", -1);
        return all.length <= count
                ? ""
                : separator + String.join(separator, Arrays.copyOfRange(all, count, all.length));
    }
}
