package se.samsvar.command.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This process among others on the same database.
 *
 * @param alone whether there is never another on an external PostgreSQL: then what was read once may be remembered
 */
@ConfigurationProperties("samsvar.node")
record NodeSettings(boolean alone) {}
