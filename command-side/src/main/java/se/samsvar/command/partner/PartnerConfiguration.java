package se.samsvar.command.partner;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.command.setting.MailSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebhookSettings.class, MailSettings.class})
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
    CalendarTokens calendarTokens(@Qualifier("linkKey") SigningKey key, MailSettings mail) {
        return new CalendarTokens(key, mail.baseUrl());
    }
}
