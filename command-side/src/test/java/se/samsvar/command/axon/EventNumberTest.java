package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

    /** A saga's step may take long, while others store thousands of events. */
    @Test
    void anEventIsToldHoweverManyWereStoredBeforeItsTransactionEnded() throws Exception {
        try (ConfigurableApplicationContext office = ParcelOffice.open(TestDatabase.freshUrl(), Clock.systemUTC());
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            EventStore store = office.getBean(EventStore.class);
            store.publish(returned("first"));
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken())) {
                Future<?> slow = executor.submit(() -> storeSlowly(office, store));
                reached(stored);
                for (int batch = 0; batch < 30; batch++) {
                    int begin = batch * 100;
                    store.publish(IntStream.range(begin, begin + 100)
                            .mapToObj(i -> returned("fast " + i))
                            .toList());
                }
                Set<String> told = new HashSet<>();
                while (told.size() < 3_000) {
                    told.add(parcel(stream.nextAvailable()));
                }
                overtaken.countDown();
                slow.get();
                assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
                assertThat(parcel(stream.nextAvailable())).isEqualTo("slow");
            }
        }
    }

    private static String parcel(TrackedEventMessage<?> message) {
        return ((ParcelMessages.Returned) message.getPayload()).parcelId();
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
