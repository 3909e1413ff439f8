package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** With a mail server configured, notices are mails, once each; while it is away they wait. */
class MailTest {

    @TempDir
    Path data;

    private static List<JsonNode> notices(City city, String incident) {
        return city.as("lead")
                .read("/api/incidents/" + incident)
                .path("notifications")
                .valueStream()
                .toList();
    }

    private static boolean hasAddress(JsonNode notice) {
        return List.of("mimer", "polis").contains(notice.path("partner").asString());
    }

    /** The plain text, which is the first of a mail's parts. */
    private static String text(Part part) {
        try {
            return part.getContent() instanceof Multipart parts
                    ? text(parts.getBodyPart(0))
                    : part.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noticesAreSentOnceAndWaitWhileTheServerIsAway() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        String[] settings = {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + port,
            "--samsvar.mail.from=samsvar@vasteras.example",
            "--samsvar.mail.base-url=https://samsvar.vasteras.example",
            "--samsvar.mail.recipients.mimer=vakt@mimer.example",
            "--samsvar.mail.recipients.polis=lpo@polis.example",
        };
        try (City city = City.on(data, settings)) {
            String incident = Reports.carriedOut(city, Reports.shooting());
            await().untilAsserted(() -> assertThat(notices(city, incident))
                    .filteredOn(MailTest::hasAddress)
                    .hasSize(2)
                    .allSatisfy(notice ->
                            assertThat(notice.path("status").asString()).isEqualTo("REQUESTED")));

            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            back.start();
            TestTime.pass(Duration.ofMinutes(1));
            await().untilAsserted(() -> assertThat(back.getReceivedMessages()).hasSize(2));
            await().untilAsserted(() -> assertThat(notices(city, incident))
                    .filteredOn(notice -> notice.path("status").asString().equals("DELIVERED"))
                    .hasSize(2)
                    .allSatisfy(notice ->
                            assertThat(notice.path("channel").asString()).isEqualTo("SMTP")));

            MimeMessage mail = to(back, "vakt@mimer.example");
            JsonNode notice = notices(city, incident).stream()
                    .filter(one -> one.path("partner").asString().equals("mimer"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mail.getMessageID())
                    .isEqualTo("<" + notice.path("noticeId").asString() + "@vasteras.example>");
            assertThat(mail.getSubject()).isEqualTo("Ny händelse med uppgifter: Skjutning, Skultuna");
            assertThat(text(mail))
                    .contains("Boendemöte", "https://samsvar.vasteras.example/inkorg/")
                    .doesNotContain("Skott mot port");
            assertThat(text(to(back, "lpo@polis.example"))).contains("Skott mot port");

            await().untilAsserted(() -> assertThat(notices(city, incident))
                    .filteredOn(one -> !hasAddress(one))
                    .hasSize(9)
                    .as("without an address a failure, for some not before the morning")
                    .allSatisfy(one -> assertThat(one.path("status").asString()).isIn("FAILED", "DEFERRED")));
            assertThat(back.getReceivedMessages()).hasSize(2);
            back.stop();
        }
        assertThat(Files.exists(data.resolve("outbox"))).isFalse();
    }
}
