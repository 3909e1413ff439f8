package se.samsvar.command.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.FreeText;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Collects what is missing from a request, so that all of it is said at once. */
public final class Fields {

    private final List<String> missing = new ArrayList<>();

    public Fields require(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(field);
        }
        return this;
    }

    /** @throws MissingFields where a required field was left out */
    public void check() {
        if (!missing.isEmpty()) {
            throw new MissingFields(List.copyOf(missing));
        }
    }

    /** A required value. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new MissingFields(List.of(field));
        }
        return value;
    }

    /** A required text with its class; without one, only authorities may read it. */
    public static ClassifiedText text(String field, @Nullable String text, @Nullable Confidentiality confidentiality) {
        return ClassifiedText.checked(
                field, required(field, text), confidentiality == null ? Confidentiality.AUTHORITIES : confidentiality);
    }

    /** As {@link #text}, for a text that may be left out. */
    public static @Nullable ClassifiedText optionalText(
            String field, @Nullable String text, @Nullable Confidentiality confidentiality) {
        return FreeText.optional(field, text) == null ? null : text(field, text, confidentiality);
    }

    /** A count of people. */
    public static int count(String field, @Nullable Integer count, int whenLeftOut) {
        int value = count == null ? whenLeftOut : count;
        if (value < 0) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, field);
        }
        return value;
    }
}
