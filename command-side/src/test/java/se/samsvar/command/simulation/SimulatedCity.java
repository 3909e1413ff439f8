package se.samsvar.command.simulation;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.MovableClock;

/** The product with its clock; it can be stopped and started again at any time. */
final class SimulatedCity implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String databaseUrl;
    private final Path data;
    final MovableClock clock;
    private ConfigurableApplicationContext office;
    private @Nullable TrackingToken read;

    SimulatedCity(String databaseUrl, Path data, Instant start) {
        this.databaseUrl = databaseUrl;
        this.data = data;
        this.clock = new MovableClock(start);
        this.office = open();
    }

    void restart() {
        office.close();
        office = open();
    }

    /** Axon's own housekeeping goes by the real time, which its processors take when they are made. */
    private ConfigurableApplicationContext open() {
        GenericEventMessage.clock = Clock.systemUTC();
        return CityOffice.open(databaseUrl, clock, data.toString());
    }

    void send(Object command, Actor actor) {
        office.getBean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, ActorMetadata.of(actor)));
    }

    <T> T bean(Class<T> type) {
        return office.getBean(type);
    }

    /** Does what is due now and lets everything that it sets going come to rest. */
    void settle() {
        boolean moved;
        do {
            CityOffice.scheduler(office).runAnyDueExecutions();
            moved = followed() | hasDue();
        } while (moved);
    }

    private boolean hasDue() {
        return nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    Optional<Instant> nextDue() {
        return office.getBean(JdbcClient.class)
                .sql("SELECT min(execution_time) AS at FROM command.scheduled_tasks WHERE NOT picked")
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    /** @return whether anything was stored while the processors followed */
    private boolean followed() {
        long before = head();
        for (StreamingEventProcessor processor : processors()) {
            try {
                await().pollInSameThread()
                        .pollInterval(Duration.ofMillis(1))
                        .pollDelay(Duration.ZERO)
                        .atMost(PATIENCE)
                        .until(() -> position(processor) >= before);
            } catch (ConditionTimeoutException late) {
                throw new IllegalStateException(processor.getName() + " does not follow", late);
            }
        }
        return head() > before;
    }

    private List<StreamingEventProcessor> processors() {
        return office.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition())
                .mapToLong(position -> position.orElse(-1))
                .min()
                .orElse(-1);
    }

    private long head() {
        TrackingToken token = office.getBean(EventStore.class).createHeadToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** What has happened since this was asked last. */
    List<DomainEvent> news() {
        List<DomainEvent> news = new ArrayList<>();
        try (var events = office.getBean(EventStorageEngine.class).readEvents(read, false)) {
            events.forEach(message -> {
                read = message.trackingToken();
                if (message instanceof DomainEventMessage<?> && message.getPayload() instanceof DomainEvent event) {
                    news.add(event);
                }
            });
        }
        return news;
    }

    @Override
    public void close() {
        office.close();
    }
}
