package se.samsvar.command.security;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import se.samsvar.bus.BusKey;
import se.samsvar.bus.CheckSignature;
import se.samsvar.bus.TellRefusals;

/** Puts every command through the same door. */
@Configuration(proxyBeanMethods = false)
public class CommandSecurity {

    /** @param keys one where commands come from other processes */
    @Autowired
    void guard(CommandBus commandBus, ObjectProvider<BusKey> keys) {
        keys.ifAvailable(key -> {
            commandBus.registerHandlerInterceptor(TellRefusals.ofCommands());
            commandBus.registerHandlerInterceptor(new CheckSignature(key));
        });
        commandBus.registerHandlerInterceptor(new MissingAggregates());
        commandBus.registerHandlerInterceptor(new CommandAuthorisation());
    }
}
