package se.samsvar.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.web.Times;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What was typed into the fields of a form. Every fault is a {@link Refusal} that names the field. */
public record Typed(HttpServletRequest request) {

    public @Nullable String text(String field) {
        String value = request.getParameter(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What was typed instead of what stood there; null where nothing else was. */
    public @Nullable String changed(String field) {
        String value = text(field);
        return value == null || value.equals(text("was-" + field)) ? null : value;
    }

    public String required(String field) {
        String value = text(field);
        if (value == null) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
        return value;
    }

    public ClassifiedText classified(String field) {
        return ClassifiedText.checked(field, required(field), confidentiality());
    }

    public @Nullable ClassifiedText classifiedOrNull(String field) {
        return text(field) == null ? null : classified(field);
    }

    /** A local time of the city, as {@code datetime-local} fields send it. */
    public Instant instant(String field) {
        String value = required(field);
        try {
            return LocalDateTime.parse(value).atZone(Times.ZONE).toInstant();
        } catch (DateTimeException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, value);
        }
    }

    /** A whole number that isn't negative; 0 where nothing was typed. */
    public int count(String field) {
        String value = text(field);
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,4}")) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, value);
        }
        return Integer.parseInt(value);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> of) {
        return choice(field, of, required(field));
    }

    private Confidentiality confidentiality() {
        String value = text("confidentiality");
        return value == null ? Confidentiality.AUTHORITIES : choice("confidentiality", Confidentiality.class, value);
    }

    private static <E extends Enum<E>> E choice(String field, Class<E> of, String value) {
        try {
            return Enum.valueOf(of, value);
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, value);
        }
    }
}
