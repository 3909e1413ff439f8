package se.samsvar.query.axon;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of Axon that the query side owns: its schema, the processors of its projections, and who stops them. */
@Configuration(proxyBeanMethods = false)
@Import({QueryMigrations.class, QueryProcessors.class, QueryDesk.class})
public class QueryAxonConfiguration {}
