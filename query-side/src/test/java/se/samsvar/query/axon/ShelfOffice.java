package se.samsvar.query.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.query.event.Writes;

/** A query side with one projection; the events are given, since storing them is the business of the other side. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QueryAxonConfiguration.class)
class ShelfOffice {
    static ConfigurableApplicationContext open(String databaseUrl, EventStorageEngine events) {
        return new SpringApplicationBuilder(ShelfOffice.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("events", events))
                .properties("spring.datasource.url=" + databaseUrl)
                .run();
    }

    @Bean
    Shelf shelf(JdbcClient jdbc, JdbcTemplate template) {
        return new Shelf(jdbc, new Writes(template));
    }

    record Stored(String name) {}

    /** @param refused by the database, until it is mended */
    record Labelled(String label, boolean refused) {}

    @ProcessingGroup("shelf")
    static class Shelf {
        final List<String> names = new CopyOnWriteArrayList<>();
        final List<String> durability = new CopyOnWriteArrayList<>();
        final AtomicInteger deadlocks = new AtomicInteger();
        volatile boolean mended;
        private final JdbcClient jdbc;
        private final Writes writes;

        Shelf(JdbcClient jdbc, Writes writes) {
            this.jdbc = jdbc;
            this.writes = writes;
        }

        @EventHandler
        void on(Stored event) {
            if (event.name().equals("poison")) {
                throw new IllegalStateException("cannot be lifted");
            }
            durability.add(
                    jdbc.sql("SHOW synchronous_commit").query(String.class).single());
            names.add(event.name());
        }

        @EventHandler
        void on(Labelled event) {
            if (deadlocks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                jdbc.sql("DO $$BEGIN RAISE deadlock_detected; END$$").update();
            }
            insert(event.label());
            if (event.refused() && !mended) {
                insert(event.label());
            }
        }

        private void insert(String label) {
            writes.update("insert into label (name) values (?)", label);
        }
    }
}
