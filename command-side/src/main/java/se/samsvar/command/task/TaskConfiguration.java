package se.samsvar.command.task;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({PartnerTask.class, TaskApi.class})
public class TaskConfiguration {}
