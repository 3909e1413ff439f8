package se.samsvar.command.security;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Puts every command through the same door. */
@Configuration(proxyBeanMethods = false)
public class CommandSecurity {

    @Autowired
    void guard(CommandBus commandBus) {
        commandBus.registerHandlerInterceptor(new MissingAggregates());
        commandBus.registerHandlerInterceptor(new CommandAuthorisation());
    }
}
