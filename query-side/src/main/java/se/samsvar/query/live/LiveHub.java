package se.samsvar.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.security.Viewer;

/**
 * All who follow live. Each has a bounded buffer and a virtual thread of its own that writes, so that nobody waits for
 * anybody else.
 */
final class LiveHub {
    /** After this the browser connects again, and shows once more that it may. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    void publish(Collection<LiveEvent> events) {
        clients.forEach(client -> events.forEach(client::offer));
    }

    int size() {
        return clients.size();
    }

    SseEmitter connect(Viewer viewer, @Nullable IncidentId only) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        LiveClient client = new LiveClient(viewer, only);
        emitter.onCompletion(client::drop);
        emitter.onTimeout(client::drop);
        emitter.onError(failure -> client.drop());
        clients.add(client);
        Thread.ofVirtual().name("live-" + viewer.actor().name()).start(() -> serve(client, emitter));
        return emitter;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
        dropAll();
    }

    /** They come back by themselves. */
    void dropAll() {
        clients.forEach(LiveClient::drop);
    }

    private void serve(LiveClient client, SseEmitter emitter) {
        try {
            // whoever comes back may have missed something, and reads everything once
            emitter.send(SseEmitter.event().name("connected").data("{}"));
            long silentNanos = 0;
            while (open && !client.isDropped()) {
                LiveEvent event = client.next(1, TimeUnit.SECONDS);
                silentNanos = event == null ? silentNanos + TimeUnit.SECONDS.toNanos(1) : 0;
                if (event != null) {
                    emitter.send(message(event));
                } else if (silentNanos >= HEARTBEAT.toNanos()) {
                    emitter.send(SseEmitter.event().comment("alive"));
                    silentNanos = 0;
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    private static SseEmitter.SseEventBuilder message(LiveEvent event) {
        return SseEmitter.event()
                .id(String.valueOf(event.number()))
                .name(event.name())
                .data(event.data(), MediaType.APPLICATION_JSON);
    }
}
