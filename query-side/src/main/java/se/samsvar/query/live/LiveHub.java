package se.samsvar.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.security.Viewer;

/**
 * All who follow live. Each has a bounded buffer and a virtual thread of its own that writes, so that nobody waits for
 * anybody else. Whoever comes back goes on where it was, or is told to read everything once.
 */
final class LiveHub {
    /** After this the browser connects again, and shows once more that it may. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** The first of a burst is told at once, and what follows it together: nobody can look faster than this. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** As many as a few reports bring. */
    private static final int REMEMBERED = 2_000;

    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final Backlog backlog = new Backlog(REMEMBERED);
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean open;

    void publish(Collection<LiveEvent> events) {
        telling.lock();
        try {
            events.forEach(event -> {
                backlog.add(event);
                clients.forEach(client -> client.offer(event));
            });
        } finally {
            telling.unlock();
        }
    }

    /**
     * @param only the incident whose events are wanted, or null for all
     * @param last the number of the event that the reader got last, or null where it comes for the first time
     */
    SseEmitter connect(Viewer viewer, @Nullable IncidentId only, @Nullable Long last) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        LiveClient client = new LiveClient(viewer, only);
        emitter.onCompletion(client::drop);
        emitter.onTimeout(client::drop);
        emitter.onError(failure -> client.drop());
        SseEmitter.SseEventBuilder greeting = begin(client, last);
        Thread.ofVirtual().name("live-" + viewer.actor().name()).start(() -> serve(client, emitter, greeting));
        return emitter;
    }

    /** Between what it missed and what comes now nothing is lost: nobody is told anything meanwhile. */
    private SseEmitter.SseEventBuilder begin(LiveClient client, @Nullable Long last) {
        telling.lock();
        try {
            boolean goesOn = last != null && client.goOn(backlog.from(last));
            clients.add(client);
            SseEmitter.SseEventBuilder greeting =
                    SseEmitter.event().name(goesOn ? "resumed" : "connected").data("{}");
            return backlog.last() == null || goesOn ? greeting : greeting.id(String.valueOf(backlog.last()));
        } finally {
            telling.unlock();
        }
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
        dropAll();
    }

    /** They come back by themselves, and read everything once. */
    void dropAll() {
        telling.lock();
        try {
            backlog.forget();
            clients.forEach(LiveClient::drop);
        } finally {
            telling.unlock();
        }
    }

    private void serve(LiveClient client, SseEmitter emitter, SseEmitter.SseEventBuilder greeting) {
        try {
            emitter.send(greeting);
            long silentNanos = 0;
            while (open && !client.isDropped()) {
                List<LiveEvent> events = client.next(1, TimeUnit.SECONDS);
                silentNanos = events.isEmpty() ? silentNanos + TimeUnit.SECONDS.toNanos(1) : 0;
                if (!events.isEmpty()) {
                    emitter.send(message(events));
                    TimeUnit.MILLISECONDS.sleep(PACE.toMillis());
                } else if (silentNanos >= HEARTBEAT.toNanos()) {
                    emitter.send(SseEmitter.event().comment("alive"));
                    silentNanos = 0;
                }
            }
            emitter.complete();
        } catch (IOException gone) {
            // the container has noticed it too, and ends the request itself
            client.drop();
        } catch (RuntimeException failed) {
            emitter.completeWithError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    /** All in one piece. */
    private static Set<ResponseBodyEmitter.DataWithMediaType> message(List<LiveEvent> events) {
        Set<ResponseBodyEmitter.DataWithMediaType> all = new LinkedHashSet<>();
        for (LiveEvent event : events) {
            all.addAll(SseEmitter.event()
                    .id(String.valueOf(event.number()))
                    .name(event.name())
                    .data(event.data(), MediaType.APPLICATION_JSON)
                    .build());
        }
        return all;
    }
}
