package se.samsvar.query.replay;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Moments;

/** The past of the pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReplayProjection.class,
    StepRows.class,
    ReplayRows.class,
    GoalLedger.class,
    Steps.class,
    Sayings.class,
    LateIncidents.class,
    Scrubbers.class,
    Stories.class,
    PastTasks.class,
    PastWalks.class,
    PastIncidents.class,
    PastGoalCounts.class,
    PastPicture.class,
    PastIncidentPage.class,
    PastInboxPage.class,
    PastGoalsPage.class,
    PastApi.class,
})
public class ReplayView {
    @Bean
    Moments replayMoments(JdbcTemplate jdbc, Clock clock) {
        return new Moments(jdbc, clock, "query.replay_event");
    }
}
