package se.samsvar.command.witness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.command.notification.OutgoingMail;
import se.samsvar.command.partner.WebhookSettings;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.ledger.PublicKeyOfLog;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WitnessSettings.class, MailSettings.class})
public class WitnessConfiguration {

    @Bean
    WitnessHandler witnessHandler(
            WitnessSettings settings,
            OutgoingMail mail,
            MailSettings sender,
            CloseableHttpClient webhookClient,
            WebhookSettings ways,
            Clock clock) {
        List<Witness> witnesses = new ArrayList<>();
        if (settings.file() != null) {
            witnesses.add(new FileWitness(settings.file(), settings.every()));
        }
        if (settings.mail() != null && !settings.mail().isBlank()) {
            witnesses.add(new MailWitness(mail, sender.from(), settings.mail(), settings.mailEvery(), clock));
        }
        if (settings.url() != null) {
            PublicKeyOfLog key = PublicKeyOfLog.parse(String.valueOf(settings.key()));
            witnesses.add(new HttpsWitness(webhookClient, ways, settings.url(), key, settings.every()));
        }
        return new WitnessHandler(List.copyOf(witnesses));
    }
}
