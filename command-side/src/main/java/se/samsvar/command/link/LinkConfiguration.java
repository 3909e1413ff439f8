package se.samsvar.command.link;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.command.setting.DataSettings;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.nodes.SharedKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LinkSettings.class, MailSettings.class, DataSettings.class})
@Import(LinkHandler.class)
public class LinkConfiguration {

    @Bean
    SigningKey linkKey(LinkSettings settings, DataSettings data) {
        return SigningKey.of("samsvar.link.key", settings.key(), data.dataDir().resolve("link.key"));
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
    Links mailLinks(LinkTokens tokens, LinkSubjects subjects, LinkSettings settings, Clock clock, MailSettings mail) {
        return new Links(tokens, subjects, settings.validity(), mail.baseUrl(), clock);
    }
}
