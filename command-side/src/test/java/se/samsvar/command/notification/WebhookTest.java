package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.notification.NoticeSamples.TASK;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.command.link.LinkSamples;
import se.samsvar.command.notification.NoticeChannel.Receipt;
import se.samsvar.command.partner.WebhookSettings;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.task.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks to a real HTTP server. */
class WebhookTest {

    private static final String SECRET = "hemlig nyckel med minst trettiotvå tecken";
    private static final Instant NOW = local("2026-03-10T02:05");
    private static final NoticeRequested REQUESTED = new NoticeRequested(
            notice(1), INCIDENT, MIMER, NoticeKind.RESPONSE_STARTED, Urgency.NOW, content(null, walk(2, false)));

    private record Call(String signature, String notice, String type, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answering(200, "tack");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            connections.incrementAndGet();
            try (exchange) {
                calls.add(new Call(
                        exchange.getRequestHeaders().getFirst("Samsvar-Signature"),
                        exchange.getRequestHeaders().getFirst("Samsvar-Notice"),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                handler.handle(exchange);
            }
        });
    }

    private void answering(int status, String body) {
        on("/hook/" + status, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static WebhookSettings settings(boolean allowPrivate) {
        return new WebhookSettings(SECRET, allowPrivate, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    private static WebhookChannel channel(WebhookSettings settings, DnsResolver names) {
        return new WebhookChannel(
                WebhookClient.create(settings, names),
                settings,
                SigningKey.of("samsvar.webhook.secret", SECRET, Path.of("none")),
                new MailViews(LinkSamples.links(LinkSamples.store(), new MovableClock(NOW)), LinkSamples.BASE));
    }

    private static Receipt deliver(WebhookChannel channel, String address) throws IOException {
        Recipient system = new Recipient(
                "system", "System", ContactMeans.WEBHOOK, address, Language.SWEDISH, Recipient.Why.ALWAYS);
        return channel.deliver(new Dispatch(REQUESTED, system, NOW, NOW, NOW));
    }

    private Receipt deliver(String path) throws IOException {
        return deliver(channel(settings(true), SystemDefaultDnsResolver.INSTANCE), url(path));
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theReceiverCanTellWhoSentItAndWhetherItCameBefore() throws Exception {
        Receipt receipt = deliver("/hook/200");
        assertThat(receipt).isEqualTo(new Receipt(notice(1) + "/system", "200 tack"));
        Call call = calls.getFirst();
        assertThat(call.notice()).isEqualTo(notice(1) + "/system");
        assertThat(call.type()).startsWith("application/json");
        String seconds = String.valueOf(NOW.getEpochSecond());
        assertThat(call.signature()).isEqualTo("t=" + seconds + ",v1=" + hmac(seconds + "." + call.body()));
    }

    @Test
    void theBodySaysWhatTheMailSays() throws IOException {
        deliver("/hook/200");
        JsonNode body = JsonMapper.shared().readTree(calls.getFirst().body());
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
        answering(status, "nej");
        assertThatThrownBy(() -> deliver("/hook/" + status))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void whatMayPassIsTriedAgain(int status) {
        answering(status, "inte nu");
        assertThatThrownBy(() -> deliver("/hook/" + status))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        on("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", url("/hook/200"));
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatThrownBy(() -> deliver("/away"))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("302");
        assertThat(connections).hasValue(1);
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForEver() {
        CountDownLatch over = new CountDownLatch(1);
        on("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        assertThatThrownBy(() -> deliver("/silent")).isInstanceOf(IOException.class);
        over.countDown();
    }

    @Test
    void ofAnAnswerWithoutEndOnlyTheBeginningIsRead() throws IOException {
        on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = "x\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });
        Receipt receipt = deliver("/endless");
        assertThat(receipt.answer()).startsWith("200 x x x").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void insideTheHouseNothingIsSentNorConnectedTo() {
        WebhookChannel outside = channel(settings(false), SystemDefaultDnsResolver.INSTANCE);
        String port = ":" + server.getAddress().getPort() + "/hook/200";
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "10.0.0.1")) {
            assertThatThrownBy(() -> deliver(outside, "https://" + host + port))
                    .as(host)
                    .isInstanceOf(RefusedForGood.class);
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void norWithoutTls() {
        assertThatThrownBy(() -> deliver(channel(settings(false), SystemDefaultDnsResolver.INSTANCE), url("/hook/200")))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("https");
        assertThat(connections).hasValue(0);
    }

    @Test
    void aNameThatMeansSomethingElseWhenItIsConnectedToIsFoundOut() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        DnsResolver guarded = new OutsideAddresses(rebinding);
        assertThat(guarded.resolve("hook.example")).hasSize(1);
        WebhookChannel outside = channel(settings(false), rebinding);
        assertThatThrownBy(() -> deliver(
                        outside, "https://hook.example:" + server.getAddress().getPort() + "/hook/200"))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("hook.example");
        assertThat(connections).hasValue(0);
    }

    @Test
    void aNameOfSeveralAddressesIsRefusedForOneThatIsInside() {
        DnsResolver mixed = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThatThrownBy(() -> new OutsideAddresses(mixed).resolve("hook.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void aNameThatNobodyKnowsMayBeKnownLater() {
        DnsResolver nobody = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThatThrownBy(() -> deliver(channel(settings(false), nobody), "https://hook.example/"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(ForbiddenAddress.class);
    }
}
