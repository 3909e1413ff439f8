package se.samsvar.command.reply;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.calendar.CalendarReply;

/**
 * A mail that answers an invitation.
 *
 * @param from the one address that it says it comes from
 */
record ReplyMail(String from, CalendarReply reply) {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_CALENDAR = 200_000;
    private static final int DEEPEST = 8;

    /** Nothing where it is something else, too large, or from nobody in particular. */
    static Optional<ReplyMail> read(Message mail) throws MessagingException, IOException {
        String from = from(mail.getFrom());
        if (from == null || mail.getSize() > LARGEST) {
            return Optional.empty();
        }
        String calendar = calendar(mail, 0);
        return calendar == null
                ? Optional.empty()
                : CalendarReply.read(calendar).map(reply -> new ReplyMail(from, reply));
    }

    private static @Nullable String from(Address @Nullable [] from) {
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one ? one.getAddress() : null;
    }

    private static @Nullable String calendar(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return text(part);
        }
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = calendar(parts.getBodyPart(i), depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String text(Part part) throws MessagingException, IOException {
        String named = new ContentType(part.getContentType()).getParameter("charset");
        Charset charset = Charset.forName(MimeUtility.javaCharset(named == null ? "utf-8" : named));
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(LONGEST_CALENDAR), charset);
        }
    }
}
