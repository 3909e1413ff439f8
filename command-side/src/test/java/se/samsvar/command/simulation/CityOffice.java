package se.samsvar.command.simulation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.lifecycle.Phase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import se.samsvar.command.axon.CommandAxonConfiguration;
import se.samsvar.command.axon.ScheduledJson;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.incident.IncidentConfiguration;
import se.samsvar.command.link.LinkConfiguration;
import se.samsvar.command.notification.NotificationConfiguration;
import se.samsvar.command.partner.PartnerConfiguration;
import se.samsvar.command.response.ResponseConfiguration;
import se.samsvar.command.security.CommandSecurity;
import se.samsvar.command.task.TaskConfiguration;
import se.samsvar.command.walk.WalkConfiguration;

/**
 * The whole command side but its HTTP, on a real PostgreSQL, with a clock that the test moves and a scheduler that does
 * what is due when it is told to.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandAxonConfiguration.class,
    CommandSecurity.class,
    IncidentConfiguration.class,
    TaskConfiguration.class,
    WalkConfiguration.class,
    ResponseConfiguration.class,
    PartnerConfiguration.class,
    LinkConfiguration.class,
    NotificationConfiguration.class
})
class CityOffice {

    static ConfigurableApplicationContext open(String databaseUrl, Clock clock, String dataDirectory) {
        return new SpringApplicationBuilder(CityOffice.class, Overrides.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .properties(
                        "spring.datasource.url=" + databaseUrl,
                        "samsvar.node.alone=true",
                        "spring.main.allow-bean-definition-overriding=true",
                        "samsvar.data-dir=" + dataDirectory)
                .run();
    }

    /** The HTTP entries want it, though nobody calls them here. */
    @Bean
    ApiCommands apiCommands(CommandGateway gateway) {
        return new ApiCommands(gateway);
    }

    @Configuration(proxyBeanMethods = false)
    static class Overrides {

        @Bean(destroyMethod = "")
        Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
            TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(
                            new TransactionAwareDataSourceProxy(dataSource), known(tasks))
                    .clock(new Following(clock));
            builder.tableName("command.scheduled_tasks").serializer(new ScheduledJson());
            builder.startTasks(started(tasks));
            return builder.build();
        }

        /** What is recorded goes by the city's time, also what the processors do as soon as they start. */
        @Bean
        ConfigurerModule cityTime(Clock clock) {
            return configurer -> configurer.onStart(
                    Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> GenericEventMessage.clock = clock);
        }

        /** Those that are started make themselves known. */
        private static List<Task<?>> known(List<Task<?>> tasks) {
            return tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        }

        @SuppressWarnings("unchecked")
        private static <T extends Task<?> & OnStartup> List<T> started(List<Task<?>> tasks) {
            return tasks.stream()
                    .filter(OnStartup.class::isInstance)
                    .map(task -> (T) task)
                    .toList();
        }
    }

    private static final class Following extends SettableClock {

        private final Clock clock;

        Following(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }

    static ManualScheduler scheduler(ConfigurableApplicationContext office) {
        return (ManualScheduler) office.getBean(Scheduler.class);
    }
}
