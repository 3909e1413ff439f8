package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.notification.HookServer.NOW;
import static se.samsvar.command.notification.HookServer.SECRET;
import static se.samsvar.command.notification.NoticeSamples.TASK;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.testing.Samples.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.command.notification.HookServer.Call;
import se.samsvar.command.notification.NoticeChannel.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks to a real HTTP server: what is sent, and what the answer means. */
class WebhookTest {

    private final HookServer server = new HookServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theReceiverCanTellWhoSentItAndWhetherItCameBefore() throws Exception {
        Receipt receipt = server.deliver("/hook/200");
        assertThat(receipt).isEqualTo(new Receipt(notice(1) + "/system", "200 tack"));
        Call call = server.calls.getFirst();
        assertThat(call.notice()).isEqualTo(notice(1) + "/system");
        assertThat(call.type()).startsWith("application/json");
        String seconds = String.valueOf(NOW.getEpochSecond());
        assertThat(call.signature()).isEqualTo("t=" + seconds + ",v1=" + hmac(seconds + "." + call.body()));
    }

    @Test
    void theBodySaysWhatTheMailSays() throws IOException {
        server.deliver("/hook/200");
        JsonNode body = JsonMapper.shared().readTree(server.calls.getFirst().body());
        assertThat(body.path("noticeId").asString()).isEqualTo(notice(1).toString());
        assertThat(body.path("kind").asString()).isEqualTo("RESPONSE_STARTED");
        assertThat(body.path("occurrence").path("district").asString()).isEqualTo("Bäckby");
        assertThat(body.path("summary").isNull()).isTrue();
        assertThat(body.path("tasks").path(0).path("dueAt").asString())
                .isEqualTo(local("2026-03-17T02:00").toString());
        assertThat(body.path("tasks").path(0).path("url").asString())
                .isEqualTo("https://samsvar.example/inkorg/" + TASK);
        assertThat(body.path("meetings").path(0).path("uid").asString()).isEqualTo(WALK.toString());
        assertThat(body.path("meetings").path(0).path("sequence").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void whatTheSystemRefusesIsRefusedForGood(int status) {
        server.answering(status, "nej");
        assertThatThrownBy(() -> server.deliver("/hook/" + status))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void whatMayPassIsTriedAgain(int status) {
        server.answering(status, "inte nu");
        assertThatThrownBy(() -> server.deliver("/hook/" + status))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.on("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", server.url("/hook/200"));
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatThrownBy(() -> server.deliver("/away"))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("302");
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForEver() {
        CountDownLatch over = new CountDownLatch(1);
        server.on("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        assertThatThrownBy(() -> server.deliver("/silent")).isInstanceOf(IOException.class);
        over.countDown();
    }

    @Test
    void ofAnAnswerWithoutEndOnlyTheBeginningIsRead() throws IOException {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = "x\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });
        Receipt receipt = server.deliver("/endless");
        assertThat(receipt.answer()).startsWith("200 x x x").hasSizeLessThanOrEqualTo(300);
    }
}
