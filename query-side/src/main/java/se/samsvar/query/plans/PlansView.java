package se.samsvar.query.plans;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    PlansProjection.class,
    PastRows.class,
    PastIncidents.class,
    Plans.class,
    WhatIf.class,
    PlansApi.class,
    PlanPages.class,
    DraftModel.class,
    DraftPages.class
})
public class PlansView {}
