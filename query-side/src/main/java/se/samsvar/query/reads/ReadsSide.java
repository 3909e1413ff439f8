package se.samsvar.query.reads;

import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log of reads, around every controller of the query side. */
@Configuration(proxyBeanMethods = false)
@Import(ReadsPages.class)
public class ReadsSide {

    /** @param tables its table is the ledger's, and is there when this is */
    @Bean
    ReadRows readRows(JdbcTemplate jdbc, @Qualifier("ledgerFlyway") Flyway tables) {
        return new ReadRows(jdbc);
    }

    @Bean
    Reads reads(ReadRows rows, MessageSource messages) {
        return new Reads(rows, messages);
    }

    @Bean
    WebMvcConfigurer readLog(ReadRows rows, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadLog(rows, clock));
            }
        };
    }
}
