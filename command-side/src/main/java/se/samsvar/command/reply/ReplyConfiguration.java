package se.samsvar.command.reply;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.command.link.LinkSubjects;
import se.samsvar.command.notification.InvitationRegister;

/** Off unless asked for, but what is written down is looked at in any case. One node at a time reads, since the scheduler gives the task to one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImapSettings.class)
public class ReplyConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("samsvar.mail.imap.enabled")
    ReplyMailbox replyMailbox(
            ImapSettings settings,
            InvitationRegister invitations,
            LinkSubjects subjects,
            ObjectProvider<EventStore> events,
            ObjectProvider<CommandGateway> gateway) {
        WalkReplies replies = new WalkReplies(invitations, subjects, events::getObject, gateway::getObject);
        return new ReplyMailbox(settings, replies);
    }

    @Bean
    @ConditionalOnBooleanProperty("samsvar.mail.imap.enabled")
    RecurringTask<Void> readRepliesTask(ReplyMailbox mailbox, ImapSettings settings) {
        return Tasks.recurring("read-replies", FixedDelay.of(settings.pollInterval()))
                .execute((instance, context) -> read(mailbox));
    }

    private static void read(ReplyMailbox mailbox) {
        try {
            mailbox.read();
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox for answers can't be read", e);
        }
    }
}
