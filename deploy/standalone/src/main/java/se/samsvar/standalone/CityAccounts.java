package se.samsvar.standalone;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.security.ConfiguredAccounts;

/** The accounts of a real city, where there are none of the demo. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "samsvar.demo", havingValue = false, matchIfMissing = true)
@Import(ConfiguredAccounts.class)
class CityAccounts {}
