package se.samsvar.query.registration;

import org.springframework.context.annotation.Configuration;

/** The report page. */
@Configuration(proxyBeanMethods = false)
public class RegistrationPage {}
