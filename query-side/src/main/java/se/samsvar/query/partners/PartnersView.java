package se.samsvar.query.partners;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    PartnersProjection.class,
    ContactRows.class,
    RoutineRows.class,
    PartnerQueries.class,
    PartnersApi.class,
    PartnerPages.class,
    PartnerForms.class,
    CalendarTokens.class,
})
public class PartnersView {}
