package se.samsvar.query.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.processing.WakingEventSource;
import se.samsvar.query.testing.TestDatabase;

class QueryProcessorsTest {
    private final String database = TestDatabase.freshUrl();
    private final EventStorageEngine events = new InMemoryEventStorageEngine();

    @Test
    void nothingIsKeptInMemory() {
        try (var office = ShelfOffice.open(database, events)) {
            var processing = office.getBean(EventProcessingConfiguration.class);
            assertThat(processing.tokenStore("shelf")).isInstanceOf(JdbcTokenStore.class);
            assertThat(processing.deadLetterQueue("shelf")).containsInstanceOf(JdbcSequencedDeadLetterQueue.class);
            assertThat(shelfProcessor(office)).isInstanceOf(PooledStreamingEventProcessor.class);
        }
    }

    @Test
    void aProjectionCommitsWithoutWaitingForTheDisk() {
        try (var office = ShelfOffice.open(database, events)) {
            store(office, "lamp");
            await().until(() -> shelf(office).names.contains("lamp"));
            assertThat(shelf(office).durability).containsExactly("off");
        }
    }

    @Test
    void anEventThatCannotBeHandledWaitsWhileTheOthersFlowOn() {
        try (var office = ShelfOffice.open(database, events)) {
            store(office, "poison");
            store(office, "lamp");
            await().until(() -> shelf(office).names.contains("lamp"));
            assertThat(office.getBean(JdbcClient.class)
                            .sql("SELECT cause_message FROM query.dead_letter_entry")
                            .query(String.class)
                            .list())
                    .containsExactly("cannot be lifted");
        }
    }

    @Test
    void aProjectionThatWasResetStartsAgainAfterARestart() {
        try (var office = ShelfOffice.open(database, events)) {
            store(office, "lamp");
            store(office, "chair");
            await().until(() -> shelf(office).names.size() == 2);
            shelfProcessor(office).shutDown();
            shelfProcessor(office).resetTokens();
            assertThat(office.getBean(JdbcClient.class)
                            .sql("SELECT token_type FROM query.token_entry WHERE processor_name = 'shelf'")
                            .query(String.class)
                            .single())
                    .isEqualTo(ReplayToken.class.getName());
        }
        try (var office = ShelfOffice.open(database, events)) {
            await().until(() -> shelf(office).names.size() == 2);
        }
    }

    @Test
    void anIdleProjectionIsWokenWithoutACommandSideToo() {
        try (var office = ShelfOffice.open(database, events)) {
            await().until(() -> office.getBean(WakingEventSource.class).isFollowed());
        }
    }

    @Test
    void projectionsAreFoundByTheirAnnotation() {
        try (var office = ShelfOffice.open(database, events)) {
            assertThat(office.getBean(Projections.class).names()).containsExactly("shelf");
        }
    }

    private static PooledStreamingEventProcessor shelfProcessor(ConfigurableApplicationContext office) {
        return office.getBean(EventProcessingConfiguration.class)
                .eventProcessor("shelf", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private static ShelfOffice.Shelf shelf(ConfigurableApplicationContext office) {
        return office.getBean(ShelfOffice.Shelf.class);
    }

    private static void store(ConfigurableApplicationContext office, String name) {
        office.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(new ShelfOffice.Stored(name)));
    }
}
