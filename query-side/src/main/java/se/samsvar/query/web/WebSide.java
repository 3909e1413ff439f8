package se.samsvar.query.web;

import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import se.samsvar.query.axon.Projections;

/** What every page and answer shares. */
@Configuration(proxyBeanMethods = false)
@Import({NodesSide.class, Languages.class, DisplayPage.class, StatementPage.class})
@EnableConfigurationProperties(MailSettings.class)
public class WebSide {
    @Bean
    ElsewherePositions elsewherePositions() {
        return new ElsewherePositions(System::nanoTime);
    }

    @Bean
    AxonPositions positions(
            EventStore store,
            Projections views,
            ObjectProvider<EventProcessingConfiguration> processing,
            ElsewherePositions elsewhere) {
        return new AxonPositions(store, views, processing::getObject, elsewhere);
    }

    @Bean
    CatchUp catchUp(AxonPositions positions) {
        return new CatchUp(new KnownPositions(positions));
    }

    /** After the security filters, so that only those who may read wait. */
    @Bean
    FilterRegistrationBean<CatchUpFilter> catchUpFilter(CatchUp catchUp) {
        var registration = new FilterRegistrationBean<>(new CatchUpFilter(catchUp));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    ConfigurerModule catchUpSignals(ObjectProvider<CatchUp> catchUp) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultHandlerInterceptor((configuration, name) -> (unitOfWork, chain) -> {
                    unitOfWork.onCleanup(done -> catchUp.getObject().signal());
                    return chain.proceed();
                });
    }

    @Bean
    Commands commands(CommandGateway gateway, CatchUp catchUp) {
        return new Commands(gateway, catchUp);
    }

    @Bean
    Frame frame() {
        return new Frame();
    }

    @Bean
    Times times(Clock clock) {
        return new Times(clock);
    }
}
