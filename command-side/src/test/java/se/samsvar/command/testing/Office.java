package se.samsvar.command.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.ActorPrincipal;
import se.samsvar.actor.Role;
import se.samsvar.command.CommandSide;
import se.samsvar.partner.PartnerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command side over a real database, by a clock of the test's. */
public final class Office implements AutoCloseable {

    private static final List<Actor> ACTORS = List.of(
            Samples.LEAD,
            Samples.partner(Samples.MIMER),
            Samples.partner(Samples.POLICE),
            new Actor("admin", Role.ADMIN, new PartnerId("drift")),
            new Actor("auditor", Role.AUDITOR, new PartnerId("revision")));

    private final ConfigurableApplicationContext context;

    record Account(Actor actor) implements UserDetails, ActorPrincipal {

        private static final long serialVersionUID = 1L;

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "{noop}" + actor.name();
        }

        @Override
        public String getUsername() {
            return actor.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandSide.class)
    static class Everything {

        @Bean
        UserDetailsService accounts() {
            return name -> ACTORS.stream()
                    .filter(actor -> actor.name().equals(name))
                    .findFirst()
                    .map(Account::new)
                    .orElseThrow();
        }
    }

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings further ones, as {@code name=value} */
    public static Office open(String databaseUrl, Path data, Clock clock, String... settings) {
        return new Office(new SpringApplicationBuilder(Everything.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .properties(Stream.concat(
                                Stream.of(
                                        "server.port=0",
                                        "server.address=127.0.0.1",
                                        "spring.datasource.url=" + databaseUrl,
                                        "samsvar.node.alone=true",
                                        "samsvar.data-dir=" + data,
                                        "samsvar.mail.from=samsvar@vasteras.example",
                                        "samsvar.mail.base-url=https://samsvar.example"),
                                Stream.of(settings))
                        .toArray(String[]::new))
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T order(Object command, Actor actor) {
        return order(command, ActorMetadata.of(actor));
    }

    public <T> T order(Object command, Map<String, String> metadata) {
        return bean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, metadata));
    }

    public List<? extends DomainEventMessage<?>> events(Object aggregate) {
        return bean(EventStore.class)
                .readEvents(aggregate.toString())
                .asStream()
                .toList();
    }

    public <T> List<T> events(Object aggregate, Class<T> type) {
        return events(aggregate).stream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What the scheduler still has to do, as {@code name instance}. */
    public List<String> waiting() {
        return bean(Scheduler.class).getScheduledExecutions().stream()
                .map(one -> one.getTaskInstance().getTaskName() + " "
                        + one.getTaskInstance().getId())
                .toList();
    }

    /** An answer over HTTP. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString();
        }
    }

    /** @param json the body, or an empty string for none */
    public Answer call(String method, String path, String account, String json, String... headers) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String login = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
