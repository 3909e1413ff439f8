package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.request;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.task.Urgency;

/** A contact that is a system, from the order to what is recorded. */
class WebhookDeliveryTest {

    @TempDir
    Path data;

    private static SaveContact webhook(String url) {
        return new SaveContact(
                MIMER, new Contact(ANNA, "System", ContactMeans.WEBHOOK, url, Language.SWEDISH, true, null));
    }

    @Test
    void itIsCalledAndItsAnswerKept() throws Exception {
        List<String> signatures = new CopyOnWriteArrayList<>();
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                signatures.add(exchange.getRequestHeaders().getFirst("Samsvar-Signature"));
                exchange.sendResponseHeaders(202, -1);
            }
        });
        server.start();
        String database = TestDatabase.freshUrl();
        RunningClock clock = new RunningClock(local("2026-03-10T12:00"));
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        try (Office office = Office.open(database, data, clock, "samsvar.webhook.allow-private=true")) {
            office.order(webhook(url), LEAD);
            office.order(request(1, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)), Actor.SYSTEM);
            await().until(() -> !office.events(notice(1), NoticeDelivered.class).isEmpty());
            assertThat(office.events(notice(1), NoticeDelivered.class))
                    .singleElement()
                    .satisfies(delivered -> {
                        assertThat(delivered.delivery().channel()).isEqualTo(Channel.WEBHOOK);
                        assertThat(delivered.delivery().to()).isEqualTo(url);
                        assertThat(delivered.delivery().messageId()).isEqualTo(notice(1) + "/" + ANNA);
                        assertThat(delivered.delivery().answer()).isEqualTo("202");
                    });
        }
        Path key = data.resolve("webhook.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Instant signedAt = Instant.ofEpochSecond(
                Long.parseLong(signatures.getFirst().substring(2).split(",")[0]));
        assertThat(signatures.getFirst())
                .isEqualTo(WebhookSignature.of(bodies.getFirst(), signedAt, SigningKey.of("x", null, key)));

        // the same contact after the setting was taken back
        try (Office office = Office.open(database, data, clock)) {
            office.order(request(2, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)), Actor.SYSTEM);
            await().until(() -> !office.events(notice(2), NoticeFailed.class).isEmpty());
            assertThat(office.events(notice(2), NoticeFailed.class))
                    .singleElement()
                    .satisfies(failed -> assertThat(failed.permanent()).isTrue());
        }
        assertThat(bodies).hasSize(1);
        server.stop(0);
    }
}
