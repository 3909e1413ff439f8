package se.samsvar.command.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.NotificationRoutine;

class QuietHoursRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T03:00, 2026-03-10T07:00",
        "2026-03-10T06:59:59, 2026-03-10T07:00",
        "2026-03-10T22:00, 2026-03-11T07:00",
        "2026-03-28T23:00, 2026-03-29T07:00",
        "2026-03-29T01:59, 2026-03-29T07:00",
        "2026-03-29T03:00, 2026-03-29T07:00",
        "2026-10-24T22:30, 2026-10-25T07:00",
        "2026-10-25T02:30, 2026-10-25T07:00",
        "2026-12-31T23:59, 2027-01-01T07:00"
    })
    void theyEndAtSevenByTheClocksOnTheWall(String at, String until) {
        assertThat(QuietHoursRule.quietUntil(local(at), NotificationRoutine.DEFAULT))
                .contains(local(until));
    }

    @Test
    void theSecondHalfPastTwoInOctoberIsQuietToo() {
        assertThat(QuietHoursRule.quietUntil(Instant.parse("2026-10-25T01:30:00Z"), NotificationRoutine.DEFAULT))
                .contains(local("2026-10-25T07:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10T07:00", "2026-03-10T12:00", "2026-03-10T21:59:59"})
    void theDayIsNotQuiet(String at) {
        assertThat(QuietHoursRule.quietUntil(local(at), NotificationRoutine.DEFAULT))
                .isEmpty();
    }

    @Test
    void theyMayLieWithinADayOrNotBe() {
        NotificationRoutine lunch = new NotificationRoutine(LocalTime.of(12, 0), LocalTime.of(13, 0), true);
        assertThat(QuietHoursRule.quietUntil(local("2026-03-10T12:30"), lunch)).contains(local("2026-03-10T13:00"));
        assertThat(QuietHoursRule.quietUntil(local("2026-03-10T03:00"), lunch)).isEmpty();
        NotificationRoutine none = new NotificationRoutine(null, null, true);
        assertThat(QuietHoursRule.quietUntil(local("2026-03-10T03:00"), none)).isEmpty();
    }
}
