package se.samsvar.query.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalText;

/**
 * What was wrong, before it is put into the reader's language.
 *
 * @param code stable
 * @param field of the request that is to blame, or null
 * @param all the faults of the request, where there are several
 */
public record Fault(int status, String code, @Nullable String field, Function<Locale, String> words, List<Fault> all) {
    public static Fault of(int status, String code, String... arguments) {
        return ofField(status, code, null, arguments);
    }

    public static Fault ofField(int status, String code, @Nullable String field, String... arguments) {
        return new Fault(status, code, field, locale -> RefusalText.text(code, List.of(arguments), locale), List.of());
    }

    public static Fault of(Refusal refusal) {
        return new Fault(
                refusal.code().kind().status(), refusal.code().code(), refusal.field(), refusal::sentence, List.of());
    }

    public String title(Locale locale) {
        return RefusalText.title(status, locale);
    }

    public String sentence(Locale locale) {
        return words.apply(locale);
    }

    Fault with(List<Fault> others) {
        return new Fault(status, code, field, words, others);
    }

    Problem problem(Locale locale, String instance) {
        List<Fault> told = all.isEmpty() ? List.of(this) : all;
        List<Problem.FieldError> errors = told.stream()
                .filter(fault -> fault.field != null)
                .map(fault -> new Problem.FieldError(Objects.requireNonNull(fault.field), fault.sentence(locale)))
                .toList();
        String sentence = sentence(locale);
        return new Problem("urn:samsvar:problem:" + code, title(locale), status, sentence, instance, code, errors);
    }
}
