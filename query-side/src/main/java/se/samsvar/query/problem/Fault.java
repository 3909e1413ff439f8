package se.samsvar.query.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalText;

/**
 * What was wrong, before it is put into the reader's language.
 *
 * @param code stable
 * @param field of the request that is to blame, or null
 */
public record Fault(int status, String code, @Nullable String field, Function<Locale, String> words) {
    public static Fault of(int status, String code, String... arguments) {
        return ofField(status, code, null, arguments);
    }

    public static Fault ofField(int status, String code, @Nullable String field, String... arguments) {
        return new Fault(status, code, field, locale -> RefusalText.text(code, List.of(arguments), locale));
    }

    public static Fault of(Refusal refusal) {
        return new Fault(refusal.code().kind().status(), refusal.code().code(), refusal.field(), refusal::sentence);
    }

    public String title(Locale locale) {
        return RefusalText.title(status, locale);
    }

    public String sentence(Locale locale) {
        return words.apply(locale);
    }

    Problem problem(Locale locale, String instance) {
        String sentence = sentence(locale);
        List<Problem.FieldError> errors = field == null ? List.of() : List.of(new Problem.FieldError(field, sentence));
        return new Problem("urn:samsvar:problem:" + code, title(locale), status, sentence, instance, code, errors);
    }
}
