package se.samsvar.command.operations;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.processing.desk.OperationsDesk;

/** Looking after what follows the events on this side, over the bus. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {
    @Bean
    OperationsHandlers operationsHandlers(@Qualifier("sideDesk") OperationsDesk desk) {
        return new OperationsHandlers(desk);
    }
}
