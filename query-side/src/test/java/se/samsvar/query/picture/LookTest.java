package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.query.event.AsOf;

class LookTest {
    private static final Instant START = Instant.parse("2026-03-03T20:30:00Z");
    private static final Look FIRST = Look.beginning(present(10, 0));

    private static AsOf present(long number, long minutes) {
        return new AsOf(number, START.plus(Duration.ofMinutes(minutes)), true);
    }

    @Test
    void whoKeepsLookingKeepsTheirBeginning() {
        Look later = FIRST.loaded(present(20, 30)).loaded(present(30, 60));
        assertThat(later.since()).isEqualTo(10);
        assertThat(later.last()).isEqualTo(30);
    }

    @Test
    void whoComesBackIsToldWhatHappenedSinceTheyLastLooked() {
        Look back = FIRST.loaded(present(20, 30)).loaded(present(30, 61));
        assertThat(back.since()).isEqualTo(20);
        assertThat(back.sinceAt()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void theCookieSaysIt() {
        Look look = FIRST.loaded(present(20, 31));
        assertThat(Look.read(look.cookie(), present(20, 31))).contains(look);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.2.3",
                "-1.0.1.0",
                "9.0.5.0",
                "5.0.999999999.0",
                "1.9999999999.1.1",
                "1.1.1.99999999999",
                "1.1.1.1 ",
                "99999999999999999999.1.1.1"
            })
    void whatMakesNoSenseIsNoLook(String cookie) {
        assertThat(Look.read(cookie, present(100, 0))).isEmpty();
    }
}
