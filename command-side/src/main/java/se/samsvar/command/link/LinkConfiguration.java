package se.samsvar.command.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.nodes.SharedKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
@Import(LinkHandler.class)
public class LinkConfiguration {

    @Bean
    SigningKey linkKey(LinkSettings settings, @Value("${samsvar.data-dir:samsvar-data}") Path dataDirectory) {
        return SigningKey.of("samsvar.link.key", settings.key(), dataDirectory.resolve("link.key"));
    }

    @Bean
    SharedKey sharedLinkKey(@Qualifier("linkKey") SigningKey key) {
        return key.shared();
    }

    @Bean
    LinkTokens linkTokens(@Qualifier("linkKey") SigningKey key) {
        return new LinkTokens(key);
    }

    @Bean
    LinkSubjects linkSubjects(ObjectProvider<EventStore> events) {
        return new LinkSubjects(events::getObject);
    }

    @Bean
    Links mailLinks(
            LinkTokens tokens,
            LinkSubjects subjects,
            LinkSettings settings,
            Clock clock,
            @Value("${samsvar.mail.base-url:http://127.0.0.1:8080}") URI baseUrl) {
        return new Links(tokens, subjects, settings.validity(), baseUrl, clock);
    }
}
