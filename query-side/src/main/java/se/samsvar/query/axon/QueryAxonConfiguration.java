package se.samsvar.query.axon;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of Axon that the query side owns: its schema and the processors of its projections. */
@Configuration(proxyBeanMethods = false)
@Import({QueryMigrations.class, QueryProcessors.class})
public class QueryAxonConfiguration {}
