package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.command.testing.TestDatabase;

class TraceInLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("se.samsvar.command.axon");
    private final Traces traces = new Traces();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));

    /** Only when it runs, since an application that starts sets the logs up anew. */
    private ConfigurableApplicationContext listened() {
        ConfigurableApplicationContext office = ParcelOffice.open(TestDatabase.freshUrl(), clock);
        traces.start();
        logger.addAppender(traces);
        return office;
    }

    @AfterEach
    void stop() {
        logger.detachAppender(traces);
    }

    @Test
    void whatIsLoggedOfAMessageNamesTheCommandThatBeganIt() {
        var order = new GenericCommandMessage<>(new ParcelMessages.Order("logged"));
        try (var office = listened()) {
            office.getBean(CommandGateway.class).sendAndWait(order);
            await().until(() -> traces.of.containsKey("logged told of") && isConfirmed(office));
            clock.advance(ParcelSaga.PATIENCE);
            await().until(() -> traces.of.containsKey("logged unclaimed"));
            assertThat(traces.of)
                    .containsOnlyKeys("logged ordered", "logged followed", "logged told of", "logged unclaimed");
            assertThat(traces.of.values()).containsOnly(order.getIdentifier());
        }
    }

    @Test
    void aQuestionHasItsOwnAndLeavesNothingBehind() {
        try (var office = listened()) {
            MDC.put("traceId", "before");
            office.getBean(QueryGateway.class)
                    .query("sent", "asked", Boolean.class)
                    .join();
            assertThat(traces.of.get("asked asked for")).hasSize(36);
            assertThat(MDC.get("traceId")).isEqualTo("before");
        } finally {
            MDC.remove("traceId");
        }
    }

    /** Then the saga has asked for its deadline. */
    private static boolean isConfirmed(ConfigurableApplicationContext office) {
        return office.getBean(EventStore.class).readEvents("logged").asStream().count() == 2;
    }

    /** By what was said. */
    private static final class Traces extends AppenderBase<ILoggingEvent> {
        private final Map<String, String> of = new ConcurrentHashMap<>();

        @Override
        protected void append(ILoggingEvent line) {
            of.put(line.getFormattedMessage(), line.getMDCPropertyMap().getOrDefault("traceId", "none"));
        }
    }
}
