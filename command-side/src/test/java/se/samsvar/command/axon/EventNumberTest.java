package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.TestDatabase;

/** Two transactions end in the other order than they began: the first one's event fills a gap. */
class EventNumberTest {

    private final CountDownLatch stored = new CountDownLatch(1);
    private final CountDownLatch overtaken = new CountDownLatch(1);

    @Test
    void anEventThatFillsAGapIsToldItsOwnNumber() throws Exception {
        try (ConfigurableApplicationContext office = ParcelOffice.open(TestDatabase.freshUrl(), Clock.systemUTC());
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            EventStore store = office.getBean(EventStore.class);
            store.publish(returned("first"));
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken())) {
                Future<?> slow = executor.submit(() -> storeSlowly(office, store));
                reached(stored);
                store.publish(returned("fast"));
                TrackedEventMessage<?> fast = stream.nextAvailable();
                overtaken.countDown();
                slow.get();
                TrackedEventMessage<?> late = stream.nextAvailable();
                assertThat(number(late)).isEqualTo(stored(office, late)).isLessThan(number(fast));
                assertThat(number(fast)).isEqualTo(stored(office, fast));
                assertThat(late.trackingToken().position()).hasValue(number(fast));
            }
        }
    }

    private void storeSlowly(ConfigurableApplicationContext office, EventStore store) {
        new TransactionTemplate(office.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            store.publish(returned("slow"));
            stored.countDown();
            reached(overtaken);
        });
    }

    private static DomainEventMessage<?> returned(String parcel) {
        return new GenericDomainEventMessage<>("Parcel", parcel, 0, new ParcelMessages.Returned(parcel));
    }

    private static void reached(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(TrackedEventMessage<?> message) {
        return Long.parseLong((String) message.getMetaData().get(ActorMetadata.NUMBER));
    }

    private static long stored(ConfigurableApplicationContext office, TrackedEventMessage<?> message) {
        return office.getBean(JdbcClient.class)
                .sql("SELECT global_index FROM command.domain_event WHERE event_identifier = ?")
                .param(message.getIdentifier())
                .query(Long.class)
                .single();
    }
}
