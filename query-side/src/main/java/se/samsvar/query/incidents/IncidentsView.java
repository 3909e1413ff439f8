package se.samsvar.query.incidents;

import org.springframework.context.annotation.Configuration;

/** The incidents. */
@Configuration(proxyBeanMethods = false)
public class IncidentsView {}
