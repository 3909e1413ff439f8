package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers 5xx says no for good; with 4xx, or by saying nothing, it may say yes later (RFC 5321,
 * 4.2.1). That it does not know us (RFC 4954) is about our settings, which somebody will put right.
 */
final class SmtpAnswerRule {

    private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);

    private SmtpAnswerRule() {}

    /** What the server said, where it said no for good. */
    static Optional<String> refusalForGood(MessagingException fault) {
        for (Exception one = fault; one != null; one = next(one)) {
            OptionalInt code = code(one);
            if (code.isPresent() && code.getAsInt() >= 500 && !ABOUT_OUR_LOGIN.contains(code.getAsInt())) {
                return Optional.of(String.valueOf(one.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static OptionalInt code(Exception fault) {
        return switch (fault) {
            case SMTPAddressFailedException e -> OptionalInt.of(e.getReturnCode());
            case SMTPSenderFailedException e -> OptionalInt.of(e.getReturnCode());
            case SMTPSendFailedException e -> OptionalInt.of(e.getReturnCode());
            default -> OptionalInt.empty();
        };
    }
}
