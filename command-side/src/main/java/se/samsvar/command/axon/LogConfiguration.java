package se.samsvar.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import se.samsvar.telemetry.TraceInLog;

/** To be imported before what guards the command bus, so that what is refused is logged with its trace too. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    @Autowired
    void tellTraces(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(new TraceInLog<>());
        queries.registerHandlerInterceptor(new TraceInLog<>());
    }
}
