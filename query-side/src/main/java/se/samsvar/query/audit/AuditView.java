package se.samsvar.query.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    AuditProjection.class,
    AuditQueries.class,
    Causation.class,
    AuditApi.class,
    PrettyJson.class,
    HistoryPages.class
})
public class AuditView {}
