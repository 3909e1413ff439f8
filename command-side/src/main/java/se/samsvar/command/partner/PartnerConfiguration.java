package se.samsvar.command.partner;

import java.net.URI;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.secret.SigningKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
@Import({Partner.class, PartnerApi.class})
public class PartnerConfiguration {

    @Bean
    ContactRule contactRule(WebhookSettings settings) {
        return new ContactRule(settings.allowPrivate());
    }

    @Bean
    PartnerRoutines partnerRoutines(ObjectProvider<EventStore> events) {
        return new StoredRoutines(events::getObject);
    }

    @Bean
    CalendarTokens calendarTokens(
            @Qualifier("linkKey") SigningKey key,
            @Value("${samsvar.mail.base-url:http://127.0.0.1:8080}") URI baseUrl) {
        return new CalendarTokens(key, baseUrl);
    }
}
