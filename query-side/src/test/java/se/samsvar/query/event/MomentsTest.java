package se.samsvar.query.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.TestDatabase;

/** Which place in the history is meant. */
class MomentsTest {
    private static final Instant AT = Instant.parse("2026-03-03T20:00:00Z");

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
    private final Moments moments = new Moments(jdbc, new TestClock(), "moment");

    /** Of two events that were stored at the same time, the one with the later number may have been recorded first. */
    @Test
    void numbersAreComparedByNumberAndInstantsByTime() {
        jdbc.execute("create table moment (number bigint primary key, recorded_at timestamptz not null)");
        jdbc.update("insert into moment values (7, ?), (8, ?)", Sql.at(AT.plusMillis(5)), Sql.at(AT));
        AsOf later = moments.find(null, "8");
        assertThat(earlier("7", later).number()).isEqualTo(7);
        assertThatThrownBy(() -> moments.earlier("8", moments.find(null, "7"))).isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> moments.earlier(AT.plusSeconds(1).toString(), later))
                .isInstanceOf(BadParameter.class);
    }

    private AsOf earlier(@Nullable String compare, AsOf later) {
        return Objects.requireNonNull(moments.earlier(compare, later));
    }
}
