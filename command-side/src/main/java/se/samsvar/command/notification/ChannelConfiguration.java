package se.samsvar.command.notification;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.samsvar.command.link.Links;
import se.samsvar.command.partner.WebhookSettings;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.command.setting.DataSettings;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.nodes.SharedKey;
import se.samsvar.notification.Channel;

/** The ways out of the house. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    OutgoingMail outgoingMail(ObjectProvider<JavaMailSenderImpl> mailServer, DataSettings data) {
        JavaMailSenderImpl server = mailServer.getIfAvailable();
        return server == null ? new OutboxFiles(data.dataDir().resolve("outbox")) : new SmtpServer(server);
    }

    @Bean
    NoticeChannel mailChannel(OutgoingMail out, MailSettings settings, Links links) {
        Channel kind = out instanceof OutboxFiles ? Channel.OUTBOX_FILE : Channel.SMTP;
        return new MailChannel(kind, out, new MailWriter(settings, links));
    }

    @Bean
    SigningKey webhookKey(WebhookSettings settings, DataSettings data) {
        return SigningKey.of(
                "samsvar.webhook.secret", settings.secret(), data.dataDir().resolve("webhook.key"));
    }

    @Bean
    SharedKey sharedWebhookKey(@Qualifier("webhookKey") SigningKey webhookKey) {
        return webhookKey.shared();
    }

    @Bean
    CloseableHttpClient webhookClient(WebhookSettings settings) {
        return WebhookClient.create(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean
    NoticeChannel webhookChannel(
            CloseableHttpClient webhookClient,
            WebhookSettings settings,
            MailSettings mail,
            Links links,
            @Qualifier("webhookKey") SigningKey webhookKey) {
        return new WebhookChannel(webhookClient, settings, webhookKey, new MailViews(links, mail.baseUrl()));
    }
}
