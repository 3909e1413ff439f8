package se.samsvar.query.incidents;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.sentence.EventSentences;

/** The incidents. */
@Configuration(proxyBeanMethods = false)
@Import({IncidentsApi.class, IncidentPage.class})
public class IncidentsView {
    @Bean
    IncidentsProjection incidentsProjection(JdbcTemplate jdbc) {
        return new IncidentsProjection(
                new IncidentRows(jdbc), new TaskRows(jdbc), new WalkRows(jdbc), new NoticeRows(jdbc));
    }

    @Bean
    IncidentQueries incidentQueries(JdbcTemplate jdbc, Clock clock) {
        return new IncidentQueries(jdbc, clock);
    }

    @Bean
    IncidentDetails incidentDetails(JdbcTemplate jdbc, IncidentQueries incidents) {
        return new IncidentDetails(jdbc, incidents);
    }

    @Bean
    Timelines timelines(JdbcTemplate jdbc, EventSentences sentences) {
        return new Timelines(jdbc, sentences);
    }

    @Bean
    Concerns concerns(JdbcTemplate jdbc) {
        return new Concerns(jdbc);
    }
}
