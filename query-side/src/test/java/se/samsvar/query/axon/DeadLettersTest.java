package se.samsvar.query.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.query.testing.TestDatabase;

/** An error of PostgreSQL ends the transaction of a whole batch, unless what led to it is undone. */
class DeadLettersTest {
    private final ConfigurableApplicationContext office =
            ShelfOffice.open(TestDatabase.freshUrl(), new InMemoryEventStorageEngine());
    private final JdbcClient jdbc = office.getBean(JdbcClient.class);
    private final ShelfOffice.Shelf shelf = office.getBean(ShelfOffice.Shelf.class);

    @BeforeEach
    void furnish() {
        jdbc.sql("CREATE TABLE label (place serial, name text PRIMARY KEY)").update();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theOthersOfTheBatchAreAppliedAndTheSequenceWaitsInOrder() {
        inOneBatch(label("a", 0), refused("b", 0), label("b", 1), label("c", 0));
        await().untilAsserted(() -> assertThat(labels()).containsExactly("a0", "c0"));
        assertThat(letters()).containsExactly("b 0", "b 1");

        shelf.mended = true;
        assertThat(retry()).isTrue();
        assertThat(labels()).containsExactly("a0", "c0", "b0", "b1");
        assertThat(letters()).isEmpty();
    }

    @Test
    void aLargeBatchIsRepeatedWithCare() {
        List<EventMessage<?>> events = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> events.add(i == 77 ? refused("bad", 0) : label("good" + i + "-", 0)));
        inOneBatch(events.toArray(EventMessage<?>[]::new));
        await().untilAsserted(() -> assertThat(labels()).hasSize(199).doesNotContain("bad0"));
        assertThat(letters()).containsExactly("bad 0");
    }

    @Test
    void aRetryThatFailsChangesNothing() {
        inOneBatch(refused("b", 0), label("b", 1));
        await().untilAsserted(() -> assertThat(letters()).containsExactly("b 0", "b 1"));
        assertThat(retry()).isFalse();
        assertThat(letters()).containsExactly("b 0", "b 1");
        assertThat(labels()).isEmpty();
    }

    @Test
    void aDeadlockIsNotTheFaultOfTheEvent() {
        shelf.deadlocks.set(1);
        inOneBatch(label("a", 0), label("b", 0));
        await().untilAsserted(() -> assertThat(labels()).containsExactly("a0", "b0"));
        assertThat(letters()).isEmpty();
    }

    private void inOneBatch(EventMessage<?>... events) {
        EventProcessor processor = processing().eventProcessor("shelf").orElseThrow();
        processor.shutDown();
        office.getBean(EventStore.class).publish(Arrays.asList(events));
        processor.start();
    }

    private boolean retry() {
        return processing().sequencedDeadLetterProcessor("shelf").orElseThrow().processAny();
    }

    private EventProcessingConfiguration processing() {
        return office.getBean(EventProcessingConfiguration.class);
    }

    private List<String> labels() {
        return jdbc.sql("SELECT name FROM label ORDER BY place")
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return jdbc.sql("""
                        SELECT aggregate_identifier || ' ' || sequence_number
                        FROM query.dead_letter_entry ORDER BY sequence_index""").query(String.class).list();
    }

    private static EventMessage<?> label(String aggregate, long number) {
        return event(aggregate, number, false);
    }

    private static EventMessage<?> refused(String aggregate, long number) {
        return event(aggregate, number, true);
    }

    private static EventMessage<?> event(String aggregate, long number, boolean refused) {
        return new GenericDomainEventMessage<>(
                "Shelf", aggregate, number, new ShelfOffice.Labelled(aggregate + number, refused));
    }
}
