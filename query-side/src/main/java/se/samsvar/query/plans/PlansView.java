package se.samsvar.query.plans;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({Plans.class, PlansApi.class, PlanPages.class})
public class PlansView {}
