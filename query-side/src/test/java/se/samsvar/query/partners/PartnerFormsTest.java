package se.samsvar.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand.*;
import se.samsvar.query.testing.Orders;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class PartnerFormsTest extends MimersPage {

    @Test
    void contactsAreSavedAndRemoved() {
        UUID id = UUID.randomUUID();
        Map<String, String> form = Map.of(
                "contactId", id.toString(),
                "name", " Bakjour ",
                "means", "EMAIL",
                "address", "bakjour@mimer.example",
                "language", "ENGLISH",
                "always", "nej",
                "deputy", jour.toString());
        assertThat(ordered("admin", "kontakt", form))
                .containsExactly(new SaveContact(
                        MIMER,
                        new Contact(
                                new ContactId(id),
                                "Bakjour",
                                ContactMeans.EMAIL,
                                "bakjour@mimer.example",
                                Language.ENGLISH,
                                false,
                                jour)));
        assertThat(ordered("lead", "kontakt-bort", Map.of("contactId", jour.toString())))
                .containsExactly(new RemoveContact(MIMER, jour));
    }

    @Test
    void theRotaIsTheRowsThatAreFilled() {
        Map<String, String> form = new HashMap<>();
        row(form, 0, "MONDAY", "08:00", "17:00", jour.toString());
        row(form, 1, "", "", "", "");
        row(form, 2, "SUNDAY", "17:00", "08:00", jour.toString());
        assertThat(ordered("lead", "jour", form))
                .containsExactly(new SetDutyRota(
                        MIMER,
                        List.of(
                                new DutyShift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0), jour),
                                new DutyShift(DayOfWeek.SUNDAY, LocalTime.of(17, 0), LocalTime.of(8, 0), jour))));
    }

    @Test
    void exceptionsAndQuietHoursAreSaid() {
        UUID id = UUID.randomUUID();
        assertThat(ordered(
                        "lead",
                        "undantag",
                        Map.of(
                                "exceptionId", id.toString(),
                                "contactId", jour.toString(),
                                "from", "2026-03-29T00:00",
                                "until", "2026-03-30T00:00",
                                "replacement", "")))
                .containsExactly(new SetDutyException(
                        MIMER,
                        new DutyException(
                                new DutyExceptionId(id),
                                jour,
                                Instant.parse("2026-03-28T23:00:00Z"),
                                Instant.parse("2026-03-29T22:00:00Z"),
                                null)));
        assertThat(ordered("lead", "undantag-bort", Map.of("exceptionId", id.toString())))
                .containsExactly(new RemoveDutyException(MIMER, new DutyExceptionId(id)));
        assertThat(ordered("admin", "tider", Map.of("quietFrom", "21:30", "quietUntil", "06:00", "digest", "ja")))
                .containsExactly(new SetNotificationRoutine(
                        MIMER, new NotificationRoutine(LocalTime.of(21, 30), LocalTime.of(6, 0), true)));
        assertThat(ordered("admin", "tider", Map.of("quietFrom", "", "quietUntil", "")))
                .containsExactly(new SetNotificationRoutine(MIMER, new NotificationRoutine(null, null, false)));
    }

    @Test
    void aCalendarLinkIsRevokedByItsOwn() {
        CalendarTokenId id = new CalendarTokenId(UUID.randomUUID());
        assertThat(ordered("mimer", "kalender-bort", Map.of("tokenId", id.toString())))
                .containsExactly(new RevokeCalendarToken(MIMER, id));
    }

    @Test
    void aRefusalLosesNothingThatWasTyped() {
        Refusal refusal = new Refusal(RefusalCode.CONTACT_ADDRESS, "address", "jour(at)mimer");
        String id = UUID.randomUUID().toString();
        try (var _ = Orders.refused(bus, refusal, SaveContact.class)) {
            HttpResponse<String> answer = browser.signIn("lead")
                    .post(
                            PAGE,
                            PAGE + "/kontakt",
                            Map.of(
                                    "contactId", id,
                                    "name", "Ny <jour>",
                                    "means", "WEBHOOK",
                                    "address", "jour(at)mimer",
                                    "language", "ENGLISH",
                                    "always", "nej",
                                    "deputy", jour.toString()));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("jour(at)mimer” är ingen adress", "href=\"#kontakt-" + id + "\"", "id=\"kontakt-" + id)
                    .contains("value=\"Ny &lt;jour&gt;\"", "value=\"jour(at)mimer\"", "value=\"jour@mimer.example\"")
                    .contains("value=\"WEBHOOK\" selected", "value=\"ENGLISH\" selected")
                    .contains("value=\"nej\" checked", "value=\"" + jour + "\" selected")
                    .doesNotContain("??");
        }
        Map<String, String> rota = new HashMap<>();
        row(rota, 0, "FRIDAY", "18:15", "", jour.toString());
        HttpResponse<String> incomplete = browser.post(PAGE, PAGE + "/jour", rota);
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body())
                .contains("Fältet ”Till på rad 1” måste fyllas i.", "value=\"18:15\"", "value=\"FRIDAY\" selected");
    }

    @ParameterizedTest
    @CsvSource({
        "kontakt, contactId, x, 400",
        "kontakt, name, Jour, 400",
        "kontakt-bort, contactId, x, 400",
        "jour, dag-0, MONDAY, 400",
        "undantag, exceptionId, x, 400",
        "tider, quietFrom, kvart över, 400",
        "kalender, label, ' ', 400",
        "kalender-bort, tokenId, x, 400",
        "hoppa, a, b, 400"
    })
    void whatCantBeUsedIsNoOrder(String act, String field, String typed, int status) {
        try (Orders orders = Orders.taken(bus, ALL)) {
            HttpResponse<String> answer = browser.signIn("lead").post(PAGE, PAGE + "/" + act, Map.of(field, typed));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("??");
            assertThat(orders.commands()).isEmpty();
        }
    }

    private List<Object> ordered(String account, String act, Map<String, String> form) {
        try (Orders orders = Orders.taken(bus, ALL)) {
            HttpResponse<String> answer = browser().signIn(account).post(PAGE, PAGE + "/" + act, form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(orders.actors())
                    .allSatisfy(actor -> assertThat(actor.name()).isEqualTo(account));
            return orders.commands();
        }
    }

    private static void row(Map<String, String> form, int row, String day, String from, String until, String contact) {
        form.put("dag-" + row, day);
        form.put("fran-" + row, from);
        form.put("till-" + row, until);
        form.put("kontakt-" + row, contact);
    }
}
