package se.samsvar.query.picture;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Moments;
import se.samsvar.query.event.Writes;

/** The operational picture. */
@Configuration(proxyBeanMethods = false)
@Import({PictureProjection.class, PictureApi.class, PicturePage.class})
public class PictureView {
    @Bean
    PictureRows pictureRows(Writes writes) {
        return new PictureRows(writes);
    }

    @Bean
    Moments pictureMoments(JdbcTemplate jdbc, Clock clock) {
        return new Moments(jdbc, clock, "query.picture_moment");
    }

    @Bean
    PictureQueries pictureQueries(JdbcTemplate jdbc) {
        return new PictureQueries(jdbc);
    }

    @Bean
    ChangeQueries changeQueries(JdbcTemplate jdbc) {
        return new ChangeQueries(jdbc);
    }
}
