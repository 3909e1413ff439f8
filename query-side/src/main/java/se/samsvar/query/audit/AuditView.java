package se.samsvar.query.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    AuditProjection.class,
    AuditQueries.class,
    AuditLookup.class,
    EventFinder.class,
    Numbers.class,
    Jump.class,
    KnownNames.class,
    AuditTexts.class,
    Explanations.class,
    Tree.class,
    Stories.class,
    IncidentNotices.class,
    WhyApi.class,
    WhyPages.class,
    Causation.class,
    AuditApi.class,
    PrettyJson.class,
    HistoryPages.class
})
public class AuditView {}
