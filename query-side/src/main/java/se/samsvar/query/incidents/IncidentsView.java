package se.samsvar.query.incidents;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Writes;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.query.web.Times;

/** The incidents. */
@Configuration(proxyBeanMethods = false)
@Import({IncidentsApi.class, IncidentPage.class, IncidentListPage.class})
public class IncidentsView {
    @Bean
    IncidentsProjection incidentsProjection(Writes writes) {
        return new IncidentsProjection(
                new IncidentRows(writes),
                new TaskRows(writes),
                new WalkRows(writes),
                new NoticeRows(writes),
                new ReviewRows(writes));
    }

    @Bean
    IncidentQueries incidentQueries(JdbcTemplate jdbc, Clock clock) {
        return new IncidentQueries(jdbc, clock);
    }

    @Bean
    NextWalks nextWalks(JdbcTemplate jdbc) {
        return new NextWalks(jdbc);
    }

    @Bean
    IncidentDetails incidentDetails(JdbcTemplate jdbc, IncidentQueries incidents, EventSentences sentences) {
        return new IncidentDetails(
                jdbc, incidents, new IncidentTasks(jdbc), new Notices(jdbc, sentences), new Reviews(jdbc));
    }

    @Bean
    Timelines timelines(JdbcTemplate jdbc, EventSentences sentences) {
        return new Timelines(jdbc, sentences);
    }

    @Bean
    IncidentPageModel incidentPageModel(IncidentDetails details, Timelines timelines, Times times, Clock clock) {
        return new IncidentPageModel(details, timelines, times, clock);
    }

    @Bean
    Concerns concerns(JdbcTemplate jdbc) {
        return new Concerns(jdbc);
    }
}
