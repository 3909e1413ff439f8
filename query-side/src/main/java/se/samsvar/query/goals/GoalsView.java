package se.samsvar.query.goals;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({GoalsProjection.class, GoalCounts.class, GoalActions.class, GoalsApi.class, GoalsPage.class})
public class GoalsView {}
