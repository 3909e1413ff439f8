package se.samsvar.standalone.scenario;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The links that stand in the mails of a response. */
final class MailedLinks {

    private MailedLinks() {}

    /**
     * The tokens in the mail that a partner got about an incident.
     *
     * @param after the words before each link
     */
    static List<String> of(City city, String incident, String partner, String after)
            throws IOException, MessagingException {
        Path file = city.data()
                .resolve(delivered(city, incident, partner).path("answer").asString());
        try (InputStream content = Files.newInputStream(file)) {
            return Pattern.compile(after + ": \\S+/svar/(\\S+)")
                    .matcher(text(new MimeMessage(null, content)))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();
        }
    }

    private static JsonNode delivered(City city, String incident, String partner) {
        Api lead = city.as("lead");
        return await().until(
                        () -> lead.read("/api/incidents/" + incident)
                                .path("notifications")
                                .valueStream()
                                .filter(notice ->
                                        notice.path("partner").asString().equals(partner))
                                .filter(notice ->
                                        notice.path("status").asString().equals("DELIVERED"))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private static String text(Part part) throws IOException, MessagingException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }
}
