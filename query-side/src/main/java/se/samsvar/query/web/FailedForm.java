package se.samsvar.query.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was refused, to be shown again with everything that was typed.
 *
 * @param name of the form on its page
 * @param field to blame, or null
 */
public record FailedForm(
        String name,
        Map<String, String> typed,
        String message,
        @Nullable String field) {
    public boolean is(String form) {
        return name.equals(form);
    }

    public boolean blames(String form, String fieldName) {
        return is(form) && fieldName.equals(field);
    }

    /** What was typed into a field of this form, or null. */
    public @Nullable String value(String form, String fieldName) {
        return is(form) ? typed.get(fieldName) : null;
    }
}
