package se.samsvar.command.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
@Import({Notice.class, NoticeScheduling.class})
public class NotificationConfiguration {

    /** With each pause one and a half times the one before, from ten seconds on, this goes on for about nine hours. */
    private static final int RETRIES = 18;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final double LONGER = 1.5;

    @Bean
    NoticeChannel noticeChannel(
            ObjectProvider<JavaMailSender> mailServer, @Value("${samsvar.data-dir:samsvar-data}") Path dataDirectory) {
        JavaMailSender sender = mailServer.getIfAvailable();
        return sender == null ? new OutboxFiles(dataDirectory.resolve("outbox")) : new SmtpChannel(sender);
    }

    /** The gateway comes late: the scheduler that carries this out is itself part of what the gateway needs. */
    @Bean
    OneTimeTask<NoticeOrder> noticeDelivery(
            NoticeChannel channel, MailSettings settings, ObjectProvider<CommandGateway> gateway, Clock clock) {
        return Tasks.oneTime("deliver-notice", NoticeOrder.class)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES,
                        new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER),
                        (complete, operations) -> delivery(channel, settings, gateway, clock)
                                .giveUp(
                                        (NoticeOrder) complete.getExecution()
                                                .taskInstance
                                                .getData(),
                                        complete.getCause()
                                                .map(Throwable::toString)
                                                .orElse("?"),
                                        RETRIES + 1)))
                .execute((instance, context) ->
                        delivery(channel, settings, gateway, clock).deliver(instance.getData()));
    }

    private static NoticeDelivery delivery(
            NoticeChannel channel, MailSettings settings, ObjectProvider<CommandGateway> gateway, Clock clock) {
        return new NoticeDelivery(channel, settings, gateway.getObject(), clock);
    }
}
