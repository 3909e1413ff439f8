package se.samsvar.command.http;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.DeserializationFeature;

@Configuration(proxyBeanMethods = false)
@Import({ApiSecurity.class, ApiFaults.class})
public class ApiConfiguration {

    @Bean
    ApiCommands apiCommands(CommandGateway gateway) {
        return new ApiCommands(gateway);
    }

    /** A field that nobody knows is a mistake of whoever sent it, and is said. */
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
