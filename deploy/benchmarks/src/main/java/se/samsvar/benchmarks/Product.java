package se.samsvar.benchmarks;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.standalone.Samsvar;

/** The product as its run command starts it, in this process and on a free port. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
    }

    static Product on(Path data, String... settings) {
        return new Product(SpringApplication.run(
                Samsvar.class,
                Stream.concat(
                                Stream.of("--server.port=0", "--samsvar.demo=true", "--samsvar.data-dir=" + data),
                                Stream.of(settings))
                        .toArray(String[]::new)));
    }

    String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void order(Object command) {
        gateway.sendAndWait(new GenericCommandMessage<>(command, ActorMetadata.of(Actor.SYSTEM)));
    }

    /** Lets nobody follow the events any more, so that the command alone is measured. */
    void stopFollowers() {
        context.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .forEach(EventProcessor::shutDown);
    }

    /** Until every processor has seen every event and nothing more comes. */
    void settle() throws InterruptedException {
        long seen = -1;
        while (true) {
            long head = Objects.requireNonNull(jdbc().queryForObject(
                            "select coalesce(max(global_index), 0) from command.domain_event", Long.class));
            if (head == seen && behind(head) == 0) {
                return;
            }
            seen = head;
            Thread.sleep(150);
        }
    }

    private long behind(long head) {
        return context.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .flatMap(processor -> processor.processingStatus().values().stream())
                .filter(status -> status.getCurrentPosition().orElse(-1) < head)
                .count();
    }

    @Override
    public void close() {
        context.close();
    }
}
