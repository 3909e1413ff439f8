package se.samsvar.command.response;

import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({IncidentResponse.class, TaskFollowUp.class, ResponseQueries.class})
public class ResponseConfiguration {

    @Bean
    ResponsePlanner responsePlanner() {
        return new ResponsePlanner();
    }

    @Bean
    PlanCatalogue planCatalogue() {
        return new PlanCatalogue();
    }

    @Bean
    ResponseSteps responseSteps(ResponsePlanner planner, PlanCatalogue plans, WalkRegister register, Clock clock) {
        return new ResponseSteps(planner, plans, register, clock);
    }

    @Bean
    SystemCommands systemCommands(CommandGateway gateway) {
        return new SystemCommands(gateway);
    }
}
