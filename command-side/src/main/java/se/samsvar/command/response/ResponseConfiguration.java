package se.samsvar.command.response;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({IncidentResponse.class, TaskFollowUp.class, VersionedPlan.class, PlanApi.class, ResponseQueries.class})
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
    PlanLibrary planLibrary(EventStore events, PlanCatalogue first) {
        return new StoredPlans(events, first);
    }

    @Bean
    WalkSteps walkSteps(ResponsePlanner planner, PlanLibrary plans, Clock clock) {
        return new WalkSteps(planner, plans, clock);
    }

    @Bean
    ResponseSteps responseSteps(
            ResponsePlanner planner, PlanLibrary plans, WalkSteps walks, WalkRegister register, Clock clock) {
        return new ResponseSteps(planner, plans, walks, register, clock);
    }

    @Bean
    ResponseTime responseTime(ObjectProvider<EventStore> events, MeterRegistry registry) {
        return new ResponseTime(events::getObject, registry);
    }

    @Bean(destroyMethod = "cancel")
    Registration responseTimes(EventStore events, ResponseTime time) {
        return events.subscribe(time::stored);
    }

    @Bean
    SystemCommands systemCommands(CommandGateway gateway) {
        return new SystemCommands(gateway);
    }
}
