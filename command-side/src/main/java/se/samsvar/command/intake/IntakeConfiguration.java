package se.samsvar.command.intake;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({PoliceRecordLog.class, ImportProgress.class, Imports.class, ImportApi.class})
public class IntakeConfiguration {}
