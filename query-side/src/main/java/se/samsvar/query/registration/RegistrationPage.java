package se.samsvar.query.registration;

import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.incidents.IncidentQueries;

/** The report page. */
@Configuration(proxyBeanMethods = false)
@Import(ReportPage.class)
public class RegistrationPage {
    @Bean
    Foresights foresights(QueryGateway queries, IncidentQueries incidents) {
        return new Foresights(queries, incidents);
    }
}
