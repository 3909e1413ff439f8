package se.samsvar.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;

class DutyTest {

    private static final Contact SECOND = contact(2, null);
    private static final Contact THIRD = contact(3, null);
    private static final Contact FIRST = contact(1, SECOND.contactId());
    private static final List<Contact> ALL = List.of(FIRST, SECOND, THIRD);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59, ''",
        "2026-03-02T08:00, 1",
        "2026-03-02T16:59, 1",
        "2026-03-02T17:00, 2",
        "2026-03-02T23:59, 2",
        "2026-03-03T07:59, 2",
        "2026-03-03T08:00, ''",
        "2026-03-09T12:00, 1"
    })
    void aShiftEndsWhenTheNextBeginsAlsoAfterMidnight(String local, String onDuty) {
        List<DutyShift> shifts =
                List.of(shift("MONDAY", "08:00", "17:00", FIRST), shift("MONDAY", "17:00", "08:00", SECOND));
        assertThat(names(local(local), shifts)).isEqualTo(onDuty);
    }

    @Test
    void fromAndUntilAlikeIsADayAndANight() {
        List<DutyShift> shifts = List.of(shift("MONDAY", "08:00", "08:00", FIRST));
        assertThat(names(local("2026-03-03T07:59"), shifts)).isEqualTo("1");
        assertThat(names(local("2026-03-03T08:00"), shifts)).isEmpty();
    }

    /** On 29 March 2026 the clocks go from 02:00 to 03:00: a night that says 02:30 changes hands at 03:30. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T21:59:59Z, ''",
        "2026-03-28T22:00:00Z, 1",
        "2026-03-29T00:59:59Z, 1",
        "2026-03-29T01:29:59Z, 1",
        "2026-03-29T01:30:00Z, 2",
        "2026-03-29T03:59:59Z, 2",
        "2026-03-29T04:00:00Z, ''"
    })
    void whenSummerTimeBeginsNoMinuteIsWithoutDuty(Instant now, String onDuty) {
        List<DutyShift> shifts =
                List.of(shift("SATURDAY", "23:00", "02:30", FIRST), shift("SUNDAY", "02:30", "06:00", SECOND));
        assertThat(names(now, shifts)).isEqualTo(onDuty);
    }

    /** On 25 October 2026 the clocks show 02:30 twice: it is the first that counts. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T21:00:00Z, 1",
        "2026-10-25T00:29:59Z, 1",
        "2026-10-25T00:30:00Z, 2",
        "2026-10-25T01:30:00Z, 2",
        "2026-10-25T04:59:59Z, 2",
        "2026-10-25T05:00:00Z, ''"
    })
    void whenItEndsNoMinuteIsTwofold(Instant now, String onDuty) {
        List<DutyShift> shifts =
                List.of(shift("SATURDAY", "23:00", "02:30", FIRST), shift("SUNDAY", "02:30", "06:00", SECOND));
        assertThat(names(now, shifts)).isEqualTo(onDuty);
    }

    @Test
    void whoeverIsAwayIsStoodInForByTheReplacementElseTheDeputy() {
        assertThat(onDuty(away(FIRST, null))).containsExactly(new Duty.OnDuty(SECOND.contactId(), "2", true));
        assertThat(onDuty(away(FIRST, THIRD))).containsExactly(new Duty.OnDuty(THIRD.contactId(), "3", true));
        assertThat(onDuty(away(FIRST, null), away(SECOND, THIRD)))
                .containsExactly(new Duty.OnDuty(THIRD.contactId(), "3", true));
        assertThat(onDuty(away(FIRST, THIRD), away(THIRD, null)))
                .containsExactly(new Duty.OnDuty(SECOND.contactId(), "2", true));
    }

    @Test
    void ofSeveralExceptionsTheOneSaidLastCounts() {
        assertThat(onDuty(away(FIRST, SECOND), away(FIRST, THIRD)))
                .extracting(Duty.OnDuty::name)
                .containsExactly("3");
        assertThat(onDuty(away(FIRST, THIRD), away(FIRST, null)))
                .extracting(Duty.OnDuty::name)
                .containsExactly("3");
    }

    @Test
    void whereAllAreAwayNobodyIs() {
        assertThat(onDuty(away(FIRST, SECOND), away(SECOND, FIRST))).isEmpty();
        assertThat(onDuty(away(FIRST, null), away(SECOND, null))).isEmpty();
    }

    @Test
    void whoeverTheRotaNamesItselfStandsInForNobody() {
        List<DutyShift> both =
                List.of(shift("MONDAY", "08:00", "17:00", FIRST), shift("MONDAY", "08:00", "17:00", SECOND));
        assertThat(Duty.at(local("2026-03-02T12:00"), ALL, both, List.of(away(FIRST, null))))
                .containsExactly(new Duty.OnDuty(SECOND.contactId(), "2", false));
    }

    @Test
    void aContactThatIsGoneIsNotOnDuty() {
        assertThat(Duty.at(
                        local("2026-03-02T12:00"),
                        List.of(SECOND),
                        List.of(shift("MONDAY", "08:00", "17:00", FIRST)),
                        List.of()))
                .isEmpty();
    }

    private static List<Duty.OnDuty> onDuty(DutyException... exceptions) {
        return Duty.at(
                local("2026-03-02T12:00"), ALL, List.of(shift("MONDAY", "08:00", "17:00", FIRST)), List.of(exceptions));
    }

    private static String names(Instant now, List<DutyShift> shifts) {
        return String.join(
                ",",
                Duty.at(now, ALL, shifts, List.of()).stream()
                        .map(Duty.OnDuty::name)
                        .toList());
    }

    private static DutyException away(Contact contact, @Nullable Contact replacement) {
        return new DutyException(
                new DutyExceptionId(UUID.randomUUID()),
                contact.contactId(),
                local("2026-03-02T00:00"),
                local("2026-03-03T00:00"),
                replacement == null ? null : replacement.contactId());
    }

    private static DutyShift shift(String day, String from, String until, Contact contact) {
        return new DutyShift(
                DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(until), contact.contactId());
    }

    private static Contact contact(int number, @Nullable ContactId deputy) {
        return new Contact(
                new ContactId(new UUID(0, number)),
                String.valueOf(number),
                ContactMeans.EMAIL,
                number + "@mimer.example",
                Language.SWEDISH,
                false,
                deputy);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
    }
}
