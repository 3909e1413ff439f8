package se.samsvar.command.task;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({PartnerTask.class, TaskApi.class, JdbcTaskRegister.class})
public class TaskConfiguration {

    /** In the transaction of the event itself: the register is part of what a command decides on. */
    @Bean
    ConfigurerModule taskRegisterProcessing() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(JdbcTaskRegister.GROUP);
    }
}
