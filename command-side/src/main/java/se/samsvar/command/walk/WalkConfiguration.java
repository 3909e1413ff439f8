package se.samsvar.command.walk;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({SafetyWalk.class, WalkApi.class, WalkProcessApi.class, JdbcWalkRegister.class})
public class WalkConfiguration {

    @Bean
    RouteCatalogue routeCatalogue() {
        return new RouteCatalogue();
    }

    /** In the transaction of the event itself: the register is part of what a command decides on. */
    @Bean
    ConfigurerModule walkRegisterProcessing() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(JdbcWalkRegister.GROUP);
    }
}
