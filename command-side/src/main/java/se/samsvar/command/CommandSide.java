package se.samsvar.command;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.axon.CommandAxonConfiguration;
import se.samsvar.command.http.ApiConfiguration;
import se.samsvar.command.incident.IncidentConfiguration;
import se.samsvar.command.intake.IntakeConfiguration;
import se.samsvar.command.link.LinkConfiguration;
import se.samsvar.command.notification.NotificationConfiguration;
import se.samsvar.command.operations.OperationsConfiguration;
import se.samsvar.command.partner.PartnerConfiguration;
import se.samsvar.command.reply.ReplyConfiguration;
import se.samsvar.command.response.ResponseConfiguration;
import se.samsvar.command.security.CommandSecurity;
import se.samsvar.command.task.TaskConfiguration;
import se.samsvar.command.telemetry.Tracing;
import se.samsvar.command.walk.WalkConfiguration;
import se.samsvar.command.witness.WitnessConfiguration;

/** The whole command side, for a main to import. It needs a {@code Clock} and a {@code UserDetailsService} from there. */
@Configuration(proxyBeanMethods = false)
@Import({
    Tracing.class,
    CommandAxonConfiguration.class,
    ApiConfiguration.class,
    CommandSecurity.class,
    IncidentConfiguration.class,
    TaskConfiguration.class,
    WalkConfiguration.class,
    ResponseConfiguration.class,
    IntakeConfiguration.class,
    PartnerConfiguration.class,
    LinkConfiguration.class,
    NotificationConfiguration.class,
    ReplyConfiguration.class,
    WitnessConfiguration.class,
    OperationsConfiguration.class
})
public class CommandSide {}
