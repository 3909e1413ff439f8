package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.command.testing.TestDatabase;

class ParcelSagaTest {
    private static final Map<String, String> ACTOR =
            Map.of("actor", "lead", "organisation", "kommun", "role", "OPERATIONAL_LEAD");

    private final String database = TestDatabase.freshUrl();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void aDeadlineSurvivesARestartAndEveryEventSaysWhatCausedIt() {
        var order = new GenericCommandMessage<>(new ParcelMessages.Order("p1"), ACTOR);
        try (var office = ParcelOffice.open(database, clock)) {
            office.getBean(CommandGateway.class).sendAndWait(order);
            await().until(() -> events(office).size() == 2);
        }
        clock.advance(ParcelSaga.PATIENCE);
        try (var office = ParcelOffice.open(database, clock)) {
            await().until(() -> events(office).size() == 3 && sagas(office) == 0);

            List<MetaData> metaData =
                    events(office).stream().map(DomainEventMessage::getMetaData).toList();
            assertThat(metaData)
                    .allSatisfy(data -> assertThat(data)
                            .containsAllEntriesOf(ACTOR)
                            .containsEntry("traceId", order.getIdentifier()));
            assertThat(metaData.getFirst()).containsEntry("correlationId", order.getIdentifier());
            assertThat(metaData)
                    .extracting("correlationId")
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    private static List<? extends DomainEventMessage<?>> events(ConfigurableApplicationContext office) {
        return office.getBean(EventStore.class).readEvents("p1").asStream().toList();
    }

    private static int sagas(ConfigurableApplicationContext office) {
        return office.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM command.saga_entry")
                .query(Integer.class)
                .single();
    }
}
