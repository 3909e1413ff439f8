package se.samsvar.query.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import se.samsvar.query.web.Reader;
import se.samsvar.query.web.Times;

/** The words of the log, in the language of the reader. */
class AuditTexts {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ROOT);

    private final MessageSource messages;

    AuditTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers are shown as they are, without a space between thousands. */
    String say(String key, Object... parts) {
        Object[] words = Arrays.stream(parts).map(String::valueOf).toArray();
        return messages.getMessage("audit." + key, words, Reader.locale());
    }

    /** What people call a type of event. */
    String type(String code) {
        return say("type." + code);
    }

    /** To the minute, in the city's time. */
    String time(Instant instant) {
        return MINUTES.withLocale(Reader.locale()).format(instant.atZone(Times.ZONE));
    }
}
