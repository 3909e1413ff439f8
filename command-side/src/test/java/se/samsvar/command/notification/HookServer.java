package se.samsvar.command.notification;

import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
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

/** A real HTTP server that a webhook goes to, and the channel that goes there. */
final class HookServer implements AutoCloseable {

    static final String SECRET = "hemlig nyckel med minst trettiotvå tecken";
    static final Instant NOW = local("2026-03-10T02:05");
    private static final NoticeRequested REQUESTED = new NoticeRequested(
            notice(1), INCIDENT, MIMER, NoticeKind.RESPONSE_STARTED, Urgency.NOW, content(null, walk(2, false)));

    record Call(String signature, String notice, String type, String body) {}

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    HookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answering(200, "tack");
        server.start();
    }

    void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
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

    /** Under {@code /hook/<status>}. */
    void answering(int status, String body) {
        on("/hook/" + status, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Over the house's own network. */
    Receipt deliver(String path) throws IOException {
        return deliver(true, SystemDefaultDnsResolver.INSTANCE, url(path));
    }

    static Receipt deliver(boolean allowPrivate, DnsResolver names, String address) throws IOException {
        WebhookSettings settings =
                new WebhookSettings(SECRET, allowPrivate, Duration.ofSeconds(2), Duration.ofSeconds(2));
        MailViews views =
                new MailViews(LinkSamples.links(LinkSamples.store(), new MovableClock(NOW)), LinkSamples.BASE);
        SigningKey key = SigningKey.of("samsvar.webhook.secret", SECRET, Path.of("none"));
        Recipient system = new Recipient(
                "system", "System", ContactMeans.WEBHOOK, address, Language.SWEDISH, Recipient.Why.ALWAYS);
        try (var client = WebhookClient.create(settings, names)) {
            return new WebhookChannel(client, settings, key, views)
                    .deliver(new Dispatch(REQUESTED, system, NOW, NOW, NOW));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
