package se.samsvar.command.incident;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({Incident.class, Merging.class, IncidentApi.class, ReviewApi.class})
public class IncidentConfiguration {}
