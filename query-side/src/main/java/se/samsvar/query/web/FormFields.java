package se.samsvar.query.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What somebody typed into a form; what can't be used is refused with the name of its field. */
public record FormFields(Map<String, String> typed) {
    public String text(String field) {
        String text = typed.get(field);
        if (text == null || text.isBlank()) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
        return text.strip();
    }

    public @Nullable String optional(String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean checked(String field) {
        return typed.containsKey(field);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String name = text(field);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw malformed(field, name);
        }
    }

    public UUID uuid(String field) {
        String text = text(field);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed(field, text);
        }
    }

    public int number(String field) {
        String text = optional(field);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed(field, text);
        }
    }

    /** How many events the incident had on the page that the form stood on, or null where it doesn't say. */
    public @Nullable String seen() {
        String text = optional("seen");
        if (text != null && !text.matches("\\d{1,18}")) {
            throw malformed("seen", text);
        }
        return text;
    }

    public Instant localTime(String field) {
        return LocalTimes.instant(field, typed.get(field));
    }

    /** A text with the class that the field {@code confidentiality} says. */
    public ClassifiedText classified(String field) {
        return ClassifiedText.checked(field, text(field), choice("confidentiality", Confidentiality.class));
    }

    private static Refusal malformed(String field, @Nullable String text) {
        return new Refusal(RefusalCode.REQUEST_MALFORMED, field, field + " = " + text);
    }
}
