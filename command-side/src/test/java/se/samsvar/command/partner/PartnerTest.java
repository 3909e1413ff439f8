package se.samsvar.command.partner;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.BO;
import static se.samsvar.command.partner.PartnerSamples.CIA;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.partner.PartnerSamples.exception;
import static se.samsvar.command.partner.PartnerSamples.rota;
import static se.samsvar.command.partner.PartnerSamples.said;
import static se.samsvar.command.partner.PartnerSamples.saved;
import static se.samsvar.command.partner.PartnerSamples.shift;
import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.by;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand.IssueCalendarToken;
import se.samsvar.partner.PartnerCommand.RemoveContact;
import se.samsvar.partner.PartnerCommand.RemoveDutyException;
import se.samsvar.partner.PartnerCommand.RevokeCalendarToken;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.partner.PartnerCommand.SetDutyException;
import se.samsvar.partner.PartnerCommand.SetDutyRota;
import se.samsvar.partner.PartnerCommand.SetNotificationRoutine;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyExceptionRemoved;
import se.samsvar.partner.PartnerEvent.DutyExceptionSet;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;
import se.samsvar.partner.PartnerEvent.NotificationRoutineSet;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.RefusalCode;

/** The rule book of how an organisation is reached. */
class PartnerTest {

    private static final DutyException HOLIDAY = exception(1, ANNA, "2026-03-10T00:00", "2026-03-20T00:00", BO);
    private static final CalendarTokenId TOKEN = new CalendarTokenId(new UUID(3, 1));
    private static final String DIGEST = "ab".repeat(32);

    private AggregateTestFixture<Partner> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Partner.class);
        fixture.registerInjectableResource(new ContactRule(false));
    }

    @Test
    void savingAContact() {
        SaveContact save = new SaveContact(MIMER, contact(ANNA, "Anna", null));
        fixture.givenNoPriorActivity()
                .when(save, by(LEAD))
                .expectEvents(new ContactSaved(MIMER, contact(ANNA, "Anna", null)));
        fixture.given(saved(contact(ANNA, "Anna", null))).when(save, by(LEAD)).expectNoEvents();
        fixture.given(saved(contact(ANNA, "Anna", null)))
                .when(new SaveContact(MIMER, contact(ANNA, "Annika", null)), by(LEAD))
                .expectEvents(new ContactSaved(MIMER, contact(ANNA, "Annika", null)));
    }

    @Test
    void aDeputyIsAnotherContactOfTheOrganisation() {
        fixture.givenNoPriorActivity()
                .when(new SaveContact(MIMER, contact(ANNA, "Anna", BO)), by(LEAD))
                .expectException(refuses(RefusalCode.CONTACT_NOT_FOUND));
        fixture.given(saved(contact(ANNA, "Anna", null)))
                .when(new SaveContact(MIMER, contact(ANNA, "Anna", ANNA)), by(LEAD))
                .expectException(refuses(RefusalCode.CONTACT_NOT_FOUND));
    }

    @Test
    void anOrganisationThatIsNotInTheCatalogueIsNone() {
        fixture.givenNoPriorActivity()
                .when(new SaveContact(new PartnerId("ingen"), contact(ANNA, "Anna", null)), by(LEAD))
                .expectException(refuses(RefusalCode.PARTNER_UNKNOWN));
    }

    @Test
    void removingAContactTakesItOffTheRota() {
        fixture.given(
                        saved(contact(ANNA, "Anna", null)),
                        saved(contact(BO, "Bo", ANNA)),
                        rota(shift(MONDAY, "08:00", "17:00", ANNA)),
                        said(HOLIDAY))
                .when(new RemoveContact(MIMER, ANNA), by(LEAD))
                .expectEvents(new ContactRemoved(MIMER, ANNA));
        fixture.given(
                        saved(contact(ANNA, "Anna", null)),
                        rota(shift(MONDAY, "08:00", "17:00", ANNA)),
                        new ContactRemoved(MIMER, ANNA))
                .when(new SetDutyRota(MIMER, List.of()), by(LEAD))
                .expectNoEvents();
        fixture.given(saved(contact(ANNA, "Anna", null)), said(HOLIDAY), new ContactRemoved(MIMER, ANNA))
                .when(new RemoveDutyException(MIMER, HOLIDAY.exceptionId()), by(LEAD))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void removingAContactAgainChangesNothingAndOneThatNeverWasIsMissing() {
        fixture.given(saved(contact(ANNA, "Anna", null)), new ContactRemoved(MIMER, ANNA))
                .when(new RemoveContact(MIMER, ANNA), by(LEAD))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity()
                .when(new RemoveContact(MIMER, ANNA), by(LEAD))
                .expectException(refuses(RefusalCode.CONTACT_NOT_FOUND));
    }

    @Test
    void theRotaNamesKnownContactsOnly() {
        SetDutyRota set = new SetDutyRota(MIMER, List.of(shift(TUESDAY, "22:00", "06:00", ANNA)));
        fixture.given(saved(contact(ANNA, "Anna", null)))
                .when(set, by(LEAD))
                .expectEvents(new DutyRotaSet(MIMER, set.shifts()));
        fixture.given(saved(contact(ANNA, "Anna", null)), new DutyRotaSet(MIMER, set.shifts()))
                .when(set, by(LEAD))
                .expectNoEvents();
        fixture.givenNoPriorActivity().when(set, by(LEAD)).expectException(refuses(RefusalCode.CONTACT_NOT_FOUND));
        fixture.givenNoPriorActivity()
                .when(new SetDutyRota(MIMER, List.of()), by(LEAD))
                .expectEvents(new DutyRotaSet(MIMER, List.of()));
    }

    @Test
    void anExceptionFromTheRota() {
        SetDutyException set = new SetDutyException(MIMER, HOLIDAY);
        fixture.given(saved(contact(ANNA, "Anna", null)), saved(contact(BO, "Bo", null)))
                .when(set, by(LEAD))
                .expectEvents(new DutyExceptionSet(MIMER, HOLIDAY));
        fixture.given(saved(contact(ANNA, "Anna", null)), saved(contact(BO, "Bo", null)), said(HOLIDAY))
                .when(set, by(LEAD))
                .expectNoEvents();
        fixture.given(saved(contact(ANNA, "Anna", null)))
                .when(set, by(LEAD))
                .expectException(refuses(RefusalCode.CONTACT_NOT_FOUND));
        fixture.given(saved(contact(ANNA, "Anna", null)))
                .when(
                        new SetDutyException(MIMER, exception(2, ANNA, "2026-03-10T08:00", "2026-03-10T08:00", null)),
                        by(LEAD))
                .expectException(refuses(RefusalCode.DUTY_PERIOD));
    }

    @Test
    void takingAnExceptionBack() {
        RemoveDutyException remove = new RemoveDutyException(MIMER, HOLIDAY.exceptionId());
        fixture.given(saved(contact(ANNA, "Anna", null)), said(HOLIDAY))
                .when(remove, by(LEAD))
                .expectEvents(new DutyExceptionRemoved(MIMER, HOLIDAY.exceptionId()));
        fixture.given(
                        saved(contact(ANNA, "Anna", null)),
                        said(HOLIDAY),
                        new DutyExceptionRemoved(MIMER, HOLIDAY.exceptionId()))
                .when(remove, by(LEAD))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(new RemoveDutyException(MIMER, new DutyExceptionId(new UUID(9, 9))), by(LEAD))
                .expectException(refuses(RefusalCode.DUTY_EXCEPTION_NOT_FOUND));
    }

    @Test
    void quietHoursAndDigest() {
        SetNotificationRoutine set = new SetNotificationRoutine(
                MIMER, new NotificationRoutine(LocalTime.of(21, 0), LocalTime.of(6, 0), false));
        fixture.givenNoPriorActivity()
                .when(set, by(LEAD))
                .expectEvents(new NotificationRoutineSet(MIMER, set.routine()));
        fixture.given(new NotificationRoutineSet(MIMER, set.routine()))
                .when(set, by(LEAD))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"22:00,", ",07:00", "07:00,07:00"})
    void quietHoursHaveTwoEnds(String from, String until) {
        NotificationRoutine routine = new NotificationRoutine(
                from == null ? null : LocalTime.parse(from), until == null ? null : LocalTime.parse(until), true);
        fixture.givenNoPriorActivity()
                .when(new SetNotificationRoutine(MIMER, routine), by(LEAD))
                .expectException(refuses(RefusalCode.QUIET_HOURS));
    }

    @Test
    void aCalendarTokenIsIssuedAndRevokedOnce() {
        CalendarTokenIssued issued = new CalendarTokenIssued(MIMER, TOKEN, "Vaktens telefon", DIGEST);
        IssueCalendarToken issue = new IssueCalendarToken(MIMER, TOKEN, "Vaktens telefon", DIGEST);
        fixture.givenNoPriorActivity().when(issue, by(LEAD)).expectEvents(issued);
        fixture.given(issued).when(issue, by(LEAD)).expectNoEvents();
        fixture.given(issued)
                .when(new IssueCalendarToken(MIMER, TOKEN, "Vaktens telefon", "cd".repeat(32)), by(LEAD))
                .expectException(refuses(RefusalCode.REQUEST_MALFORMED));
        fixture.given(issued)
                .when(new RevokeCalendarToken(MIMER, TOKEN), by(LEAD))
                .expectEvents(new CalendarTokenRevoked(MIMER, TOKEN));
        fixture.given(issued, new CalendarTokenRevoked(MIMER, TOKEN))
                .when(new RevokeCalendarToken(MIMER, TOKEN), by(LEAD))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(new RevokeCalendarToken(MIMER, TOKEN), by(LEAD))
                .expectException(refuses(RefusalCode.CALENDAR_TOKEN_NOT_FOUND));
        fixture.givenNoPriorActivity()
                .when(new IssueCalendarToken(MIMER, TOKEN, "Vaktens telefon", "inte hex"), by(LEAD))
                .expectException(refuses(RefusalCode.REQUEST_MALFORMED));
    }

    @Test
    void whoeverIsRemovedIsNobodysDeputyOrReplacement() {
        Routines routines = PartnerSamples.routines(
                saved(contact(ANNA, "Anna", BO)),
                saved(contact(BO, "Bo", null)),
                saved(contact(CIA, "Cia", null)),
                rota(shift(MONDAY, "08:00", "17:00", ANNA), shift(TUESDAY, "08:00", "17:00", BO)),
                said(HOLIDAY),
                said(exception(2, BO, "2026-03-10T00:00", "2026-03-20T00:00", CIA)),
                new ContactRemoved(MIMER, BO));
        ContactId noDeputy = routines.contacts().get(ANNA).deputy();
        assertThat(noDeputy).isNull();
        assertThat(routines.rota()).containsExactly(shift(MONDAY, "08:00", "17:00", ANNA));
        assertThat(routines.exceptions().values())
                .containsExactly(exception(1, ANNA, "2026-03-10T00:00", "2026-03-20T00:00", null));
    }
}
