package se.samsvar.command.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.samsvar.command.witness.WitnessSamples.NAME;
import static se.samsvar.command.witness.WitnessSamples.WITNESS;
import static se.samsvar.command.witness.WitnessSamples.cosigned;
import static se.samsvar.command.witness.WitnessSamples.note;
import static se.samsvar.command.witness.WitnessSamples.order;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.command.partner.WebhookSettings;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.Samples;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.refusal.Refusal;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;
import se.samsvar.witness.RecallCheckpoints;

/** All three kinds, ordered as the query side does, to real servers. */
class WitnessesTest {

    @TempDir
    static Path data;

    private static final List<String> BODIES = new CopyOnWriteArrayList<>();

    private static GreenMail mail;
    private static HttpServer http;
    private static Office office;
    private static volatile int status;
    private static volatile String answer = "";

    @BeforeAll
    static void open() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        mail.start();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/vittne/add-checkpoint", exchange -> {
            try (exchange) {
                BODIES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        http.start();
        office = Office.open(
                TestDatabase.freshUrl(),
                data,
                new RunningClock(WitnessSamples.NOW),
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort(),
                "samsvar.webhook.allow-private=true",
                "samsvar.witness.file=" + data.resolve("vittne.txt"),
                "samsvar.witness.mail=revision@vasteras.example",
                "samsvar.witness.url=http://127.0.0.1:" + http.getAddress().getPort() + "/vittne/",
                "samsvar.witness.key=" + WITNESS.ofWitness(NAME).text());
    }

    @AfterAll
    static void close() {
        office.close();
        http.stop(0);
        mail.stop();
    }

    private static KeepCheckpoint.Kept keep(String witness, long size) {
        return office.order(order(witness, size), Actor.SYSTEM);
    }

    private static KeepCheckpoint.Kept answered(int with, String body) {
        status = with;
        answer = body;
        return keep(NAME, 10);
    }

    @Test
    void areFoundByKind() {
        FindWitnesses.Witnesses found = office.bean(QueryGateway.class)
                .query(new FindWitnesses(), FindWitnesses.Witnesses.class)
                .join();
        assertThat(found.all())
                .extracting(FindWitnesses.Witness::name, FindWitnesses.Witness::kind)
                .containsExactly(
                        tuple("file", FindWitnesses.Kind.FILE),
                        tuple("mail", FindWitnesses.Kind.MAIL),
                        tuple(NAME, FindWitnesses.Kind.HTTPS));
    }

    @Test
    void nobodyButTheProductOrdersThem() {
        assertThatThrownBy(() -> office.order(order("file", 10), Samples.LEAD)).isInstanceOf(Refusal.class);
        assertThat(keep("nobody", 10).failure()).contains("nobody");
    }

    @Test
    void aFileIsRecalled() throws IOException {
        assertThat(keep("file", 10)).isEqualTo(new KeepCheckpoint.Kept(null, null, null));
        assertThat(Files.readString(data.resolve("vittne.txt"))).contains(note(10));
        assertThat(office.bean(QueryGateway.class)
                        .query(new RecallCheckpoints(), RecallCheckpoints.Recalled.class)
                        .join()
                        .notes())
                .contains(note(10));
    }

    @Test
    void aMailHasTheCheckpointWithItAndNothingOfWhatHappened() throws Exception {
        assertThat(keep("mail", 30).failure()).isNull();
        keep("mail", 30);
        MimeMessage[] mails = mail.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
        assertThat(mails[0].getAllRecipients())
                .extracting(String::valueOf)
                .containsExactly("revision@vasteras.example");
        MimeMultipart parts = (MimeMultipart) mails[0].getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains("30 händelser", "Granskning");
        String attached = String.valueOf(parts.getBodyPart(1).getContent());
        assertThat(attached.replace("\r\n", "\n")).isEqualTo(note(30));
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("kontrollpunkt-30.txt");
    }

    @Test
    void anotherInstallationSigns() {
        BODIES.clear();
        String line = cosigned(10, WITNESS);
        assertThat(answered(200, line).cosignature()).isEqualTo(line.strip());
        assertThat(BODIES).containsExactly("old 5\n" + order(NAME, 10).proof().getFirst() + "\n\n" + note(10));
    }

    @Test
    void itsAnswerIsOnlyBelievedWhereItIsItsOwn() {
        assertThat(answered(200, cosigned(10, WitnessSamples.LOG)).failure()).contains("Not signed");
        assertThat(answered(200, cosigned(20, WITNESS)).failure()).contains("Not signed");
        assertThat(answered(200, "OK").failure()).contains("no signature");
        assertThat(answered(200, "").failure()).isNotNull();
        assertThat(answered(200, "x".repeat(1_000_000)).failure()).hasSizeLessThan(5_000);
        assertThat(answered(409, "80\n").holds()).isEqualTo(80);
        assertThat(answered(409, "many").failure()).contains("409");
        assertThat(answered(422, "no").failure()).isEqualTo("422 no");
        assertThat(answered(500, "").failure()).contains("500");
    }

    @Test
    void settingsThatMakeNoSenseStopTheStart() {
        URI url = URI.create("https://granne.example");
        assertThatThrownBy(() ->
                        new WitnessSettings(null, null, url, "nonsense", Duration.ofMinutes(1), Duration.ofDays(1)))
                .hasMessageContaining("samsvar.witness.key");
        URI none = URI.create("ftp://granne.example");
        assertThatThrownBy(() -> new WitnessSettings(null, null, none, "x", Duration.ofMinutes(1), Duration.ofDays(1)))
                .hasMessageContaining("samsvar.witness.url");
    }

    @Test
    void itIsNotToldInTheClear() throws IOException {
        WebhookSettings outside = new WebhookSettings(null, false, Duration.ofSeconds(1), Duration.ofSeconds(1));
        URI clear = URI.create("http://granne.example");
        HttpsWitness witness = new HttpsWitness(
                office.bean(CloseableHttpClient.class), outside, clear, WITNESS.ofWitness(NAME), Duration.ZERO);
        assertThat(witness.keep(order(NAME, 10)).failure()).contains("not encrypted");
    }
}
