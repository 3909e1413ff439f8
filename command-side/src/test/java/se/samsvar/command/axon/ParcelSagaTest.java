package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
            await().until(() -> events(office, "p1").size() == 2);
        }
        clock.advance(ParcelSaga.PATIENCE);
        try (var office = ParcelOffice.open(database, clock)) {
            await().until(() -> events(office, "p1").size() == 3 && sagas(office) == 0);

            List<MetaData> metaData = events(office, "p1").stream()
                    .map(DomainEventMessage::getMetaData)
                    .toList();
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

    @Test
    void aDeadlineThatFailedIsTriedAgainSoon() {
        try (var office = ParcelOffice.open(database, clock)) {
            var letters = office.getBean(ParcelOffice.Letters.class);
            letters.mended = true;
            office.getBean(CommandGateway.class).sendAndWait(new ParcelMessages.Order("torn"));
            await().until(() -> events(office, "torn").size() == 2);
            letters.mended = false;
            clock.advance(ParcelSaga.PATIENCE);
            await().until(() -> retries(office).equals(List.of(clock.instant().plusSeconds(10))));

            letters.mended = true;
            clock.advance(Duration.ofSeconds(10));
            await().until(() -> events(office, "torn").size() == 3 && sagas(office) == 0);
        }
    }

    private static List<Instant> retries(ConfigurableApplicationContext office) {
        return office.getBean(JdbcClient.class)
                .sql("SELECT execution_time FROM command.scheduled_tasks WHERE consecutive_failures > 0 AND NOT picked")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static List<? extends DomainEventMessage<?>> events(
            ConfigurableApplicationContext office, String parcelId) {
        return office.getBean(EventStore.class).readEvents(parcelId).asStream().toList();
    }

    private static int sagas(ConfigurableApplicationContext office) {
        return office.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM command.saga_entry")
                .query(Integer.class)
                .single();
    }
}
