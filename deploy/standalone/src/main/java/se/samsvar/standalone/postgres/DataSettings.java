package se.samsvar.standalone.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What must survive.
 *
 * @param dataDir where the embedded PostgreSQL keeps everything; back this up
 */
@ConfigurationProperties("samsvar")
record DataSettings(@DefaultValue("samsvar-data") Path dataDir) {}
