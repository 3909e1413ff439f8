package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.command.testing.TestDatabase;

class CommandAxonTest {
    private static ConfigurableApplicationContext office;

    @BeforeAll
    static void open() {
        office = ParcelOffice.open(TestDatabase.freshUrl(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void nothingIsKeptInMemory() {
        var processing = office.getBean(EventProcessingConfiguration.class);
        assertThat(office.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(processing.tokenStore("letters")).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.tokenStore("ParcelSagaProcessor")).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.sagaStore()).isInstanceOf(JdbcSagaStore.class);
        assertThat(processing.deadLetterQueue("letters")).containsInstanceOf(JdbcSequencedDeadLetterQueue.class);
        assertThat(office.getBean(DeadlineManager.class)).isInstanceOf(DbSchedulerDeadlineManager.class);
        assertThat(processing.eventProcessors().values())
                .hasSize(2)
                .allSatisfy(processor -> assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class));
        assertThat(office.getBeansOfType(org.axonframework.serialization.Serializer.class)
                        .values())
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(Jackson3Serializer.class));
    }

    @Test
    void theSecondEventWithTheSameNumberIsAConflict() {
        EventStore store = office.getBean(EventStore.class);
        store.publish(returned(1));
        assertThatThrownBy(() -> store.publish(returned(1))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void theSecondFirstEventIsAConflictToo() {
        EventStore store = office.getBean(EventStore.class);
        store.publish(returned(0));
        assertThatThrownBy(() -> store.publish(returned(0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    private static DomainEventMessage<?> returned(long sequenceNumber) {
        return new GenericDomainEventMessage<>("Parcel", "twice", sequenceNumber, new ParcelMessages.Returned("twice"));
    }

    @Test
    void anEventThatCannotBeHandledWaitsWhileTheOthersFlowOn() {
        CommandGateway commands = office.getBean(CommandGateway.class);
        commands.sendAndWait(new ParcelMessages.Order("poison-1"));
        commands.sendAndWait(new ParcelMessages.Order("after-poison"));
        await().until(() -> letters().sent.contains("after-poison"));
        var queue = office.getBean(EventProcessingConfiguration.class)
                .deadLetterQueue("letters")
                .orElseThrow();
        assertThat(queue.contains("poison-1")).isTrue();
        assertThat(queue.deadLetterSequence("poison-1").iterator().next().cause())
                .hasValueSatisfying(cause -> assertThat(cause.message()).isEqualTo("unreadable address"));
    }

    @Test
    void soDoesAnEventThatTheDatabaseRefusesUntilItIsRetried() {
        CommandGateway commands = office.getBean(CommandGateway.class);
        commands.sendAndWait(new ParcelMessages.Order("torn"));
        commands.sendAndWait(new ParcelMessages.Order("after-torn"));
        await().until(() -> letters().sent.contains("after-torn"));
        var processing = office.getBean(EventProcessingConfiguration.class);
        var queue = processing.deadLetterQueue("letters").orElseThrow();
        assertThat(queue.contains("torn")).isTrue();

        letters().mended = true;
        var retry = processing.sequencedDeadLetterProcessor("letters").orElseThrow();
        assertThat(retry.process(letter -> "torn".equals(identifier(letter.message()))))
                .isTrue();
        assertThat(letters().sent).contains("torn");
        assertThat(queue.contains("torn")).isFalse();
    }

    private static String identifier(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
    }

    @Test
    void tasksOfOthersAreCarriedOutByTheSameScheduler() {
        office.getBean(Scheduler.class)
                .schedule(
                        TaskDescriptor.of("postcard", String.class)
                                .instance("1")
                                .data("hej")
                                .build(),
                        Clock.systemUTC().instant());
        await().until(() -> letters().sent.contains("postcard hej"));
    }

    @Test
    void eventsAreNumberedFromOneAndWrittenAsJson() {
        office.getBean(CommandGateway.class).sendAndWait(new ParcelMessages.Order("numbered"));
        JdbcClient jdbc = office.getBean(JdbcClient.class);
        assertThat(jdbc.sql("SELECT min(global_index) FROM command.domain_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                        SELECT convert_from(payload, 'UTF8') FROM command.domain_event
                        WHERE aggregate_identifier = 'numbered' AND sequence_number = 0""").query(String.class).single()).isEqualTo("{\"parcelId\":\"numbered\"}");
    }

    private static ParcelOffice.Letters letters() {
        return Objects.requireNonNull(office).getBean(ParcelOffice.Letters.class);
    }
}
