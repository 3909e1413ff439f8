package se.samsvar.query.walks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    WalksProjection.class,
    WalkRows.class,
    WalkPartnerRows.class,
    WalkIncidentRows.class,
    RouteRows.class,
    ObservationRows.class,
    WalkQueries.class,
    WalkReader.class,
    WalkParts.class,
    WalksApi.class,
    WalkPages.class,
    WalkForms.class,
})
public class WalksView {}
