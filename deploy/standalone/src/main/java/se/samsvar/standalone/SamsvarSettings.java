package se.samsvar.standalone;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The process as a whole.
 *
 * @param demo demo accounts with known passwords and a demo city; only on a loopback address
 */
@ConfigurationProperties("samsvar")
record SamsvarSettings(@DefaultValue("false") boolean demo) {}
