package se.samsvar.command.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.partner.PartnerRoutines;
import se.samsvar.command.setting.DataSettings;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.command.task.TaskRegister;
import se.samsvar.notification.Channel;
import se.samsvar.partner.ContactMeans;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, DataSettings.class})
@Import({
    Notice.class,
    NoticeScheduling.class,
    NoticeApi.class,
    JdbcInvitationRegister.class,
    NoticeTasks.class,
    ChannelConfiguration.class
})
public class NotificationConfiguration {

    @Bean
    NoticeCommands noticeCommands(ObjectProvider<CommandGateway> gateway) {
        return new NoticeCommands(gateway::getObject);
    }

    @Bean
    NoticeAddressing noticeAddressing(
            ObjectProvider<EventStore> events,
            PartnerRoutines routines,
            MailSettings settings,
            @Qualifier("mailChannel") NoticeChannel mail,
            TaskRegister tasks,
            NoticeCommands commands,
            Clock clock) {
        OwnAddresses addresses = new OwnAddresses(settings.recipients(), mail.kind() == Channel.OUTBOX_FILE);
        return new NoticeAddressing(new StoredNotices(events::getObject), routines, addresses, tasks, commands, clock);
    }

    @Bean
    NoticeDelivery noticeDelivery(
            ObjectProvider<EventStore> events,
            @Qualifier("mailChannel") NoticeChannel mail,
            @Qualifier("webhookChannel") NoticeChannel webhook,
            InvitationRegister invitations,
            NoticeCommands commands,
            MeterRegistry registry,
            Clock clock) {
        return new NoticeDelivery(
                new StoredNotices(events::getObject),
                Map.of(ContactMeans.EMAIL, mail, ContactMeans.WEBHOOK, webhook),
                invitations,
                commands,
                new DeliveryMeters(registry),
                clock);
    }

    @Bean
    DailyDigest dailyDigest(
            TaskRegister tasks,
            PartnerRoutines routines,
            ObjectProvider<EventStore> events,
            NoticeCommands commands,
            Clock clock) {
        return new DailyDigest(tasks, routines, new IncidentNames(events::getObject), commands, clock);
    }
}
