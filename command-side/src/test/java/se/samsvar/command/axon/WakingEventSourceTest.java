package se.samsvar.command.axon;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.processing.WakingEventSource;

class WakingEventSourceTest {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Without a signal it would look again in an hour. */
    @Test
    void anIdleProcessorIsWokenByWhatIsAppended() {
        CountDownLatch handled = new CountDownLatch(1);
        try (var office = ParcelOffice.open(TestDatabase.freshUrl(), Clock.systemUTC())) {
            var processor = sleeper(office.getBean(WakingEventSource.class), handled);
            processor.start();
            await().until(() -> !processor.processingStatus().isEmpty());

            office.getBean(EventStore.class)
                    .publish(GenericEventMessage.asEventMessage(new ParcelMessages.Returned("p")));

            await().until(() -> handled.getCount() == 0);
            processor.shutDown();
        }
    }

    private PooledStreamingEventProcessor sleeper(WakingEventSource source, CountDownLatch handled) {
        return PooledStreamingEventProcessor.builder()
                .name("sleeper")
                .messageSource(source)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Sleeper(handled))
                        .build())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(TimeUnit.HOURS.toMillis(1))
                .claimExtensionThreshold(TimeUnit.HOURS.toMillis(1))
                .build();
    }

    private record Sleeper(CountDownLatch handled) {
        @EventHandler
        void on(ParcelMessages.Returned event) {
            handled.countDown();
        }
    }
}
