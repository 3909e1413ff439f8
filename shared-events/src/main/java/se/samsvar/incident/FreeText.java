package se.samsvar.incident;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The rules for what people write: short, and without personal identity numbers or phone numbers. */
public final class FreeText {

    /** In characters (UTF-16 units). */
    public static final int MAX_LENGTH = 2_000;

    /** YYMMDD-XXXX or YYYYMMDD-XXXX, also as a coordination number (day + 60), with or without separator. */
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<!\\d)(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]|[67]\\d|8\\d|9[01])"
                    + "[\\s\\u00a0]?[-+\u2013]?[\\s\\u00a0]?\\d{4}(?!\\d)");

    /** A Swedish number of eight to ten digits after 0, or an international one after +46 or 0046. */
    private static final Pattern PHONE_NUMBER = Pattern.compile(
            "(?<![\\d-])(?:(?:\\+|00)46[\\s\\u00a0-]?(?:\\(0\\))?|0)[1-9](?:[\\s\\u00a0\u2013/-]{0,3}\\d){6,9}(?!\\d)");

    /** No writing: control characters but line ends and tabs, and halves of characters. PostgreSQL keeps no zero. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");

    private FreeText() {}

    /**
     * @param field the field of the request that the text comes from
     * @return the text without surrounding white space
     * @throws Refusal where it is empty, too long, holds what is no writing, or seems to hold personal data
     */
    public static String checked(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            throw new Refusal(RefusalCode.TEXT_TOO_LONG, field, field, String.valueOf(MAX_LENGTH));
        }
        if (UNREADABLE.matcher(stripped).find()) {
            throw new Refusal(RefusalCode.TEXT_UNREADABLE, field, field);
        }
        if (IDENTITY_NUMBER.matcher(stripped).find()) {
            throw new Refusal(RefusalCode.TEXT_PERSONAL_IDENTITY_NUMBER, field, field);
        }
        if (PHONE_NUMBER.matcher(stripped).find()) {
            throw new Refusal(RefusalCode.TEXT_PHONE_NUMBER, field, field);
        }
        return stripped;
    }

    /** As {@link #checked}, for a text that may be left out. */
    public static @Nullable String optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(field, text);
    }

    /** With a space for what is no writing. */
    public static String readable(String text) {
        return UNREADABLE.matcher(text).replaceAll(" ");
    }

    /** Personal data blotted out: for texts that others published and that can't be sent back to their author. */
    public static String blotted(String text) {
        Matcher numbers = IDENTITY_NUMBER.matcher(text.strip());
        String clean = PHONE_NUMBER.matcher(numbers.replaceAll("█")).replaceAll("█");
        return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) : clean;
    }
}
