package se.samsvar.command.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.RefusalText;

/** An answer by RFC 9457, with a stable code and, for bad fields, which and why. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, String instance, String code, List<FieldError> errors) {

    record FieldError(String field, String message) {}

    static Problem of(int status, String code, String detail, @Nullable String field, String instance, Locale locale) {
        List<FieldError> errors = field == null ? List.of() : List.of(new FieldError(field, detail));
        return of(status, code, detail, errors, instance, locale);
    }

    static Problem of(int status, String code, String detail, List<FieldError> errors, String instance, Locale locale) {
        String type = "urn:samsvar:problem:" + code;
        return new Problem(type, RefusalText.title(status, locale), status, detail, instance, code, errors);
    }
}
