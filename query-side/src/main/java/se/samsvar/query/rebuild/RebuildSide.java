package se.samsvar.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import se.samsvar.ledger.EventLog;
import se.samsvar.query.axon.Projections;

/** Rebuilding the views and comparing them. A process that can't read the event log only tells of what others did. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import({RebuildApi.class, RebuildPages.class})
public class RebuildSide {
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Bean
    Jobs rebuildJobs(JdbcTemplate jdbc, Clock clock) {
        return new Jobs(jdbc, clock, LEASE);
    }

    @Bean
    ViewTables viewTables(JdbcTemplate jdbc, Projections views) {
        return new ViewTables(jdbc, views);
    }

    @Bean
    Beside beside(JdbcTemplate jdbc, ViewTables tables) {
        return new Beside(jdbc, tables);
    }

    @Bean
    LiveTokens liveTokens(JdbcTemplate jdbc, Serializer serializer, Projections views) {
        return new LiveTokens(jdbc, serializer, views);
    }

    @Bean
    Advance rebuildAdvance(
            ObjectProvider<EventLog> log,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcasterChain upcasters,
            ListableBeanFactory beans,
            Projections views,
            ObjectProvider<Configuration> axon,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        Supplier<ViewHandlers> handlers =
                SingletonSupplier.of(() -> ViewHandlers.of(beans, views, axon.getObject(), jdbc));
        return new Advance(
                new History(log::getObject, serializer, upcasters),
                new Handling(handlers, jdbc, transactions),
                new Positions(jdbc));
    }

    @Bean
    Steps rebuildSteps(
            Jobs jobs,
            Beside beside,
            LiveTokens live,
            Advance advance,
            ViewTables tables,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new Steps(jobs, beside, live, advance, new Comparison(jdbc, tables), jdbc, transactions, CodeMark.OURS);
    }

    @Bean
    Signal rebuildSignal() {
        return new Signal();
    }

    @Bean
    Worker rebuildWorker(Jobs jobs, Steps steps, Signal signal, ObjectProvider<EventLog> log) {
        return new Worker(jobs, steps, signal, log.getIfAvailable() != null);
    }

    @Bean
    Rebuilds rebuilds(
            Jobs jobs,
            Worker worker,
            Signal signal,
            Beside beside,
            LiveTokens live,
            Advance advance,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Rebuilds(
                jobs, worker, signal, new Swap(jobs, beside, live, advance, jdbc, transactions, CodeMark.OURS, clock));
    }
}
