package se.samsvar.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import se.samsvar.partner.PartnerEvent.*;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import tools.jackson.databind.JsonNode;

class PartnersTest extends QueryTest {

    private static final PartnerId MIMER = new PartnerId("mimer");

    private final Contact deputy = contact("Bakjour", null);
    private final Contact duty = contact("Jour", deputy.contactId());

    @BeforeEach
    void mimerIsReached() {
        happenings.store(new ContactSaved(MIMER, deputy));
        happenings.store(new ContactSaved(MIMER, duty));
    }

    @AfterEach
    void noMore() {
        happenings.store(new ContactRemoved(MIMER, deputy.contactId()));
        happenings.store(new ContactRemoved(MIMER, duty.contactId()));
        happenings.store(new NotificationRoutineSet(MIMER, NotificationRoutine.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({
        "lead, 200, true, true",
        "admin, 200, true, true",
        "mimer, 200, true, false",
        "polis, 200, false, true",
        "strategic, 200, false, false",
        "auditor, 200, false, false",
        "council, 403, false, false"
    })
    void addressesAreForThoseWhoManageThemAndTheOrganisationItself(
            String account, int status, boolean mimers, boolean policesOwn) {
        happenings.store(new ContactSaved(new PartnerId("polis"), contact("Vakthavande", null)));
        var one = browser.api(account, "/api/partners/mimer");
        assertThat(one.statusCode()).isEqualTo(status);
        assertThat(one.body().contains("jour@mimer.example")).isEqualTo(mimers);
        assertThat(one.body().contains("Bostads AB Mimer")).isEqualTo(status == 200);
        assertThat(one.body().contains("contacts")).isEqualTo(mimers);
        var all = browser.api(account, "/api/partners").body();
        assertThat(all.contains("jour@mimer.example")).isEqualTo(mimers);
        assertThat(all.contains("vakthavande@mimer.example")).isEqualTo(policesOwn);
        assertThat(all.contains("Räddningstjänsten")).isEqualTo(status == 200);
    }

    @Test
    void theListIsPaged() {
        JsonNode page = json("lead", "/api/partners?page=1&size=5");
        assertThat(page.path("items")).hasSize(5);
        assertThat(page.path("total").asInt()).isEqualTo(12);
        assertThat(browser.api("lead", "/api/partners?size=0").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/partners/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void contactsRotaAndExceptionsSayWhoIsOnDuty() {
        happenings.store(new DutyRotaSet(
                MIMER, List.of(new DutyShift(DayOfWeek.TUESDAY, time("20:00"), time("06:00"), duty.contactId()))));
        assertThat(onDuty()).containsExactly("Jour false");
        DutyException away = away(Duration.ofHours(-1), Duration.ofHours(1));
        happenings.store(new DutyExceptionSet(MIMER, away));
        assertThat(onDuty()).containsExactly("Bakjour true");
        assertThat(mimer().path("exceptions").get(0).path("contactId").asString())
                .isEqualTo(duty.contactId().toString());
        happenings.store(new DutyExceptionRemoved(MIMER, away.exceptionId()));
        assertThat(onDuty()).containsExactly("Jour false");
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(onDuty()).isEmpty();
        JsonNode shift = mimer().path("shifts").get(0);
        assertThat(shift.path("day").asString() + shift.path("from").asString()).isEqualTo("TUESDAY20:00:00");
    }

    @Test
    void anExceptionThatIsOverIsNoLongerListed() {
        happenings.store(new DutyExceptionSet(MIMER, away(Duration.ofHours(1), Duration.ofHours(2))));
        assertThat(mimer().path("exceptions")).hasSize(1);
        clock.set(TestClock.START.plus(Duration.ofHours(2)));
        assertThat(mimer().path("exceptions")).isEmpty();
    }

    @Test
    void aContactThatIsRemovedLeavesEverything() {
        happenings.store(new DutyRotaSet(
                MIMER,
                List.of(
                        new DutyShift(DayOfWeek.MONDAY, time("08:00"), time("17:00"), duty.contactId()),
                        new DutyShift(DayOfWeek.SUNDAY, time("08:00"), time("17:00"), deputy.contactId()))));
        happenings.store(new DutyExceptionSet(MIMER, away(Duration.ofHours(1), Duration.ofHours(2))));
        happenings.store(new ContactRemoved(MIMER, deputy.contactId()));
        JsonNode left = mimer();
        assertThat(left.path("contacts")).hasSize(1);
        assertThat(left.path("contacts").get(0).path("deputy").isNull()).isTrue();
        assertThat(left.path("shifts")).hasSize(1);
        assertThat(left.path("shifts").get(0).path("day").asString()).isEqualTo("MONDAY");
        assertThat(left.path("exceptions").get(0).path("replacement").isNull()).isTrue();
        happenings.store(new ContactRemoved(MIMER, duty.contactId()));
        assertThat(mimer().path("shifts")).isEmpty();
        assertThat(mimer().path("exceptions")).isEmpty();
        assertThat(mimer().toString()).doesNotContain("jour@mimer.example");
    }

    @Test
    void aContactThatIsChangedKeepsItsPlace() {
        Contact renamed = new Contact(
                deputy.contactId(),
                "Bakre jour",
                ContactMeans.WEBHOOK,
                "https://a.example",
                Language.ENGLISH,
                true,
                null);
        happenings.store(new ContactSaved(MIMER, renamed));
        JsonNode first = mimer().path("contacts").get(0);
        assertThat(first.path("name").asString()).isEqualTo("Bakre jour");
        assertThat(first.path("means").asString()).isEqualTo("WEBHOOK");
        assertThat(first.path("language").asString()).isEqualTo("ENGLISH");
        assertThat(first.path("always").asBoolean()).isTrue();
    }

    @Test
    void quietHoursAreTheUsualUntilSomebodySaysSo() {
        assertThat(json("lead", "/api/partners/region").path("routine").toString())
                .isEqualTo("{\"quietFrom\":\"22:00:00\",\"quietUntil\":\"07:00:00\",\"digest\":true}");
        happenings.store(new NotificationRoutineSet(MIMER, new NotificationRoutine(null, null, false)));
        assertThat(mimer().path("routine").toString())
                .isEqualTo("{\"quietFrom\":null,\"quietUntil\":null,\"digest\":false}");
    }

    @Test
    void ofACalendarTokenOnlyItsLabelIsShown() {
        CalendarTokenId id = new CalendarTokenId(UUID.randomUUID());
        happenings.store(new CalendarTokenIssued(MIMER, id, "Väggskärmen", "abcdef"));
        assertThat(mimer().path("calendarTokens").toString())
                .contains("Väggskärmen", id.toString())
                .doesNotContain("abcdef");
        happenings.store(new CalendarTokenRevoked(MIMER, id));
        assertThat(mimer().path("calendarTokens").toString()).doesNotContain(id.toString());
    }

    private JsonNode mimer() {
        return json("admin", "/api/partners/mimer");
    }

    private List<String> onDuty() {
        return StreamSupport.stream(mimer().path("onDuty").spliterator(), false)
                .map(one ->
                        one.path("name").asString() + " " + one.path("standsIn").asBoolean())
                .toList();
    }

    private DutyException away(Duration from, Duration until) {
        Instant now = TestClock.START;
        return new DutyException(
                new DutyExceptionId(UUID.randomUUID()),
                duty.contactId(),
                now.plus(from),
                now.plus(until),
                deputy.contactId());
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static Contact contact(String name, @Nullable ContactId deputy) {
        return new Contact(
                new ContactId(UUID.randomUUID()),
                name,
                ContactMeans.EMAIL,
                name.toLowerCase(java.util.Locale.ROOT) + "@mimer.example",
                Language.SWEDISH,
                false,
                deputy);
    }
}
