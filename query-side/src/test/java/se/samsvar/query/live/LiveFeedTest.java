package se.samsvar.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.incidents.Concerns;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.web.CatchUp;

class LiveFeedTest {
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventStore store = mock(EventStore.class, delegatesTo(events));
    private final Happenings happenings = new Happenings(events);
    private final LiveHub hub = mock();
    private final Concerns concerns = mock();
    private final LiveFeed feed = new LiveFeed(store, mock(CatchUp.class), concerns, hub);

    @BeforeEach
    void somebodyLooks() {
        when(concerns.of(anyCollection())).thenReturn(Map.of());
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void nothingThatHappensAfterTheStartIsMissed() {
        AtomicReference<Thread> asker = new AtomicReference<>();
        doAnswer(call -> {
                    asker.compareAndSet(null, Thread.currentThread());
                    return events.createHeadToken();
                })
                .when(store)
                .createHeadToken();
        feed.start();
        assertThat(asker).hasValue(Thread.currentThread());
    }

    @Test
    void norWhatHappensWhileTheStoreIsOutOfReach() {
        doThrow(new IllegalStateException("out of reach"))
                .doAnswer(delegatesTo(events))
                .when(store)
                .openStream(any());
        feed.start();
        happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        await().untilAsserted(() -> verify(hub).publish(anyCollection()));
    }

    @Test
    void whoeverCouldNotBeToldComesBackAndTheNextAreTold() {
        when(concerns.of(anyCollection()))
                .thenThrow(new IllegalStateException("no connection"))
                .thenReturn(Map.of());
        feed.start();
        happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        await().untilAsserted(() -> verify(hub).dropAll());
        happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        await().untilAsserted(() -> verify(hub, atLeastOnce()).publish(anyCollection()));
    }
}
