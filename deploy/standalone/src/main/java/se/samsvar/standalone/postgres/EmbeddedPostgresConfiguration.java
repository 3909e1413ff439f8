package se.samsvar.standalone.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * A PostgreSQL of our own. The pool is made from its connection details, so that Spring starts the server before
 * everything that needs a connection and stops it after them.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoExternalDatabase.class)
@EnableConfigurationProperties(DataSettings.class)
public class EmbeddedPostgresConfiguration {
    @Bean
    DataDirectory dataDirectory(DataSettings settings) {
        return DataDirectory.claim(settings.dataDir());
    }

    @Bean
    PostgresServer postgresServer(DataDirectory directory) {
        return PostgresServer.start(directory);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgres(PostgresServer server) {
        return new EmbeddedConnectionDetails(server);
    }

    static class NoExternalDatabase extends NoneNestedConditions {
        NoExternalDatabase() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class ExternalDatabase {}
    }
}
