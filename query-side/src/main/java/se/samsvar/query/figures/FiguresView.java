package se.samsvar.query.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.samsvar.query.event.Snapshot;

@Configuration(proxyBeanMethods = false)
@Import({
    FiguresProjection.class,
    ConcernRows.class,
    TaskTimes.class,
    WalkTimes.class,
    WalkGuests.class,
    Deeds.class,
    IncidentFigures.class,
    TimeFigures.class,
    InformedFigures.class,
    TaskFigures.class,
    WalkFigures.class,
    GoalFigures.class,
    Figures.class,
    FiguresApi.class,
    FiguresPage.class,
    IncidentsBehind.class,
    FigureWhyPage.class,
    FigureExports.class,
    Trends.class,
    WeekNumbers.class,
    Weeks.class,
    CouncilPage.class,
})
public class FiguresView {
    @Bean
    Measures measures(JdbcTemplate jdbc) {
        return new Measures(jdbc);
    }

    @Bean
    Snapshot snapshot(PlatformTransactionManager transactions) {
        return new Snapshot(transactions);
    }
}
