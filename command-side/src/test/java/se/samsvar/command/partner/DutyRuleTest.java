package se.samsvar.command.partner;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.BO;
import static se.samsvar.command.partner.PartnerSamples.CIA;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.partner.PartnerSamples.exception;
import static se.samsvar.command.partner.PartnerSamples.rota;
import static se.samsvar.command.partner.PartnerSamples.routines;
import static se.samsvar.command.partner.PartnerSamples.said;
import static se.samsvar.command.partner.PartnerSamples.saved;
import static se.samsvar.command.partner.PartnerSamples.shift;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.PartnerEvent;

/** Tuesday 10 March 2026; the clocks go on in the night to Sunday 29 March and back in that to Sunday 25 October. */
class DutyRuleTest {

    private static final PartnerEvent A = saved(contact(ANNA, "Anna", BO));
    private static final PartnerEvent B = saved(contact(BO, "Bo", CIA));
    private static final PartnerEvent C = saved(contact(CIA, "Cia", null));

    private static List<String> onDuty(String at, Routines routines) {
        return onDuty(local(at), routines);
    }

    private static List<String> onDuty(Instant at, Routines routines) {
        return DutyRule.at(at, routines).stream()
                .map(one -> one.contact().name() + (one.standsIn() ? " stands in" : ""))
                .toList();
    }

    private static Routines onTuesdays(DutyException... exceptions) {
        List<PartnerEvent> events = new ArrayList<>(List.of(A, B, C, rota(shift(TUESDAY, "08:00", "17:00", ANNA))));
        for (DutyException exception : exceptions) {
            events.add(said(exception));
        }
        return routines(events.toArray(PartnerEvent[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T07:59:59, false",
        "2026-03-10T08:00, true",
        "2026-03-10T16:59:59, true",
        "2026-03-10T17:00, false",
        "2026-03-11T12:00, false"
    })
    void aShiftHoldsFromItsStartToItsEnd(String at, boolean onDuty) {
        assertThat(onDuty(at, onTuesdays())).isEqualTo(onDuty ? List.of("Anna") : List.of());
    }

    @Test
    void aShiftMayRunOverMidnightAndTheEndOfTheWeek() {
        Routines routines =
                routines(A, B, C, rota(shift(SUNDAY, "22:00", "06:00", ANNA), shift(MONDAY, "06:00", "06:00", BO)));
        assertThat(onDuty("2026-03-08T21:59", routines)).isEmpty();
        assertThat(onDuty("2026-03-08T23:00", routines)).containsExactly("Anna");
        assertThat(onDuty("2026-03-09T05:59", routines)).containsExactly("Anna");
        assertThat(onDuty("2026-03-09T06:00", routines)).as("a whole day").containsExactly("Bo");
        assertThat(onDuty("2026-03-10T05:59", routines)).containsExactly("Bo");
        assertThat(onDuty("2026-03-10T06:00", routines)).isEmpty();
    }

    @Test
    void shiftsThatOverlapAreAllOnDutyAndNobodyTwice() {
        Routines routines = routines(
                A,
                B,
                rota(
                        shift(TUESDAY, "08:00", "12:00", ANNA),
                        shift(TUESDAY, "10:00", "14:00", BO),
                        shift(TUESDAY, "11:00", "13:00", ANNA)));
        assertThat(onDuty("2026-03-10T11:30", routines)).containsExactly("Anna", "Bo");
    }

    @Test
    void theNightInMarchHasNoHourTwiceAndNoneWithoutAnybody() {
        Routines routines =
                routines(A, B, rota(shift(SATURDAY, "20:00", "02:30", ANNA), shift(SUNDAY, "02:30", "08:00", BO)));
        Instant jump = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(onDuty(jump.minusSeconds(1), routines)).containsExactly("Anna");
        // half past two does not exist: the change of shift comes an hour later by the clock, at half past three
        assertThat(onDuty(jump.plusSeconds(1), routines)).containsExactly("Anna");
        assertThat(onDuty(jump.plusSeconds(1799), routines)).containsExactly("Anna");
        assertThat(onDuty(jump.plusSeconds(1800), routines)).containsExactly("Bo");
        assertThat(onDuty("2026-03-29T07:59", routines)).containsExactly("Bo");
    }

    @Test
    void theNightInOctoberIsAnHourLonger() {
        Routines routines =
                routines(A, B, rota(shift(SATURDAY, "20:00", "02:30", ANNA), shift(SUNDAY, "02:30", "08:00", BO)));
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(onDuty(first.minusSeconds(1), routines)).containsExactly("Anna");
        assertThat(onDuty(first, routines)).containsExactly("Bo");
        assertThat(onDuty(first.plusSeconds(3600), routines))
                .as("half past two again")
                .containsExactly("Bo");
        assertThat(onDuty("2026-10-25T07:59", routines)).containsExactly("Bo");
        assertThat(onDuty("2026-10-25T08:00", routines)).isEmpty();
    }

    @Test
    void whoeverIsAwayIsStoodInForByTheReplacementElseByTheDeputy() {
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", CIA))))
                .containsExactly("Cia stands in");
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null))))
                .containsExactly("Bo stands in");
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(exception(1, ANNA, "2026-03-10T10:00", "2026-03-10T12:00", null))))
                .as("the end is not included")
                .containsExactly("Anna");
    }

    @Test
    void deputiesOfDeputiesAreAskedInTurn() {
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(
                                exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null),
                                exception(2, BO, "2026-03-10T00:00", "2026-03-11T00:00", null))))
                .containsExactly("Cia stands in");
    }

    @Test
    void deputiesThatNameEachOtherAreNobody() {
        Routines routines = routines(
                A,
                saved(contact(BO, "Bo", ANNA)),
                rota(shift(TUESDAY, "08:00", "17:00", ANNA)),
                said(exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null)),
                said(exception(2, BO, "2026-03-10T00:00", "2026-03-11T00:00", ANNA)));
        assertThat(onDuty("2026-03-10T12:00", routines)).isEmpty();
    }

    @Test
    void ofOverlappingExceptionsTheOneSaidLastNamesTheReplacement() {
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(
                                exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", BO),
                                exception(2, ANNA, "2026-03-10T11:00", "2026-03-10T13:00", CIA))))
                .containsExactly("Cia stands in");
        assertThat(onDuty(
                        "2026-03-10T12:00",
                        onTuesdays(
                                exception(2, ANNA, "2026-03-10T11:00", "2026-03-10T13:00", CIA),
                                exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null))))
                .as("one that names nobody does not hide one that does")
                .containsExactly("Cia stands in");
    }

    @Test
    void whoeverStandsInAndIsOnDutyAnywayIsOnDuty() {
        Routines routines = routines(
                A,
                B,
                rota(shift(TUESDAY, "08:00", "17:00", ANNA), shift(TUESDAY, "08:00", "17:00", BO)),
                said(exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null)));
        assertThat(onDuty("2026-03-10T12:00", routines)).containsExactly("Bo");
    }

    @Test
    void withoutARotaNobodyIs() {
        assertThat(onDuty("2026-03-10T12:00", routines(A, B))).isEmpty();
    }
}
