package se.samsvar.command.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.Office.Answer;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerId;

/** How an organisation is reached, over HTTP. */
class PartnerApiTest {

    private static final String ANNA = "00000000-0000-4000-8000-0000000000a1";
    private static final String CONTACT = """
            {"contactId": "%s", "name": "Jour väst", "means": "EMAIL", "address": "jour@mimer.example",
             "language": "ENGLISH", "always": true}""".formatted(ANNA);

    @TempDir
    static Path data;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.open(TestDatabase.freshUrl(), data, new RunningClock(local("2026-03-10T12:00")));
        assertThat(post("contacts", CONTACT).status()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Answer call(String method, String path, String json, String... headers) {
        return office.call(method, "/api/partners/mimer/" + path, "lead", json, headers);
    }

    private static Answer post(String path, String json, String... headers) {
        return call("POST", path, json, headers);
    }

    private static Routines routines() {
        return office.bean(PartnerRoutines.class).of(MIMER);
    }

    private static void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.body().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
        }
    }

    @Test
    void aContactIsSavedOnceHoweverOftenItIsSent() {
        int before = office.events("mimer").size();
        assertThat(post("contacts", CONTACT).body().path("contactId").asString())
                .isEqualTo(ANNA);
        assertThat(office.events("mimer")).hasSize(before);
        assertThat(routines().contacts().get(ContactId.of(ANNA))).satisfies(contact -> {
            assertThat(contact.name()).isEqualTo("Jour väst");
            assertThat(contact.means()).isEqualTo(ContactMeans.EMAIL);
            assertThat(contact.language()).isEqualTo(Language.ENGLISH);
            assertThat(contact.always()).isTrue();
        });
    }

    @Test
    void aContactWithoutAnIdGetsOneThatFollowsFromTheKey() {
        String bo = "{\"name\": \"Bo\", \"means\": \"EMAIL\", \"address\": \"bo@mimer.example\"}";
        String first = post("contacts", bo, "Idempotency-Key", "bo-1")
                .body()
                .path("contactId")
                .asString();
        String again = post("contacts", bo, "Idempotency-Key", "bo-1")
                .body()
                .path("contactId")
                .asString();
        assertThat(again).isEqualTo(first);
        assertThat(call("DELETE", "contacts/" + first, "").status()).isEqualTo(200);
        assertThat(call("DELETE", "contacts/" + first, "").status()).as("again").isEqualTo(200);
        assertThat(routines().contacts()).doesNotContainKey(ContactId.of(first));
    }

    @Test
    void theRotaAndAnExceptionFromIt() {
        assertThat(call("PUT", "rota", """
                {"shifts": [{"day": "MONDAY", "from": "22:00", "until": "06:00", "contactId": "%s"}]}""".formatted(ANNA)).status()).isEqualTo(200);
        assertThat(routines().rota())
                .singleElement()
                .satisfies(shift -> assertThat(shift.from()).isEqualTo(LocalTime.of(22, 0)));
        String id = post("exceptions", """
                        {"contactId": "%s", "from": "2026-07-01T00:00:00+02:00", "until": "2026-08-01T00:00:00+02:00"}""".formatted(ANNA))
                .body()
                .path("exceptionId")
                .asString();
        assertThat(routines().exceptions()).hasSize(1);
        assertThat(call("DELETE", "exceptions/" + id, "").status()).isEqualTo(200);
        assertThat(routines().exceptions()).isEmpty();
    }

    @Test
    void quietHoursAndDigest() {
        assertThat(call("PUT", "routine", "{\"quietFrom\": \"21:30\", \"quietUntil\": \"06:30\", \"digest\": false}")
                        .status())
                .isEqualTo(200);
        assertThat(routines().routine().quietFrom()).isEqualTo(LocalTime.of(21, 30));
        assertThat(call("PUT", "routine", "{\"digest\": true}").status()).isEqualTo(200);
        assertThat(routines().routine().quietFrom()).isNull();
    }

    @Test
    void aCalendarTokenIsShownOnceAndOnlyItsDigestIsKept() throws Exception {
        Answer answer = post("calendar-tokens", "{\"label\": \"Vaktens telefon\"}", "Idempotency-Key", "kal-1");
        assertThat(answer.status()).isEqualTo(201);
        String token = answer.body().path("token").asString();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(answer.body().path("url").asString())
                .isEqualTo("https://samsvar.example/api/partners/mimer/calendar.ics?token=" + token);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        assertThat(office.events("mimer", CalendarTokenIssued.class))
                .extracting(CalendarTokenIssued::sha256)
                .contains(digest);
        assertThat(office.events("mimer").toString()).doesNotContain(token);
        assertThat(post("calendar-tokens", "{\"label\": \"Vaktens telefon\"}", "Idempotency-Key", "kal-1")
                        .body())
                .as("the same request has the same answer")
                .isEqualTo(answer.body());
        assertThat(post("calendar-tokens", "{\"label\": \"Annan\"}")
                        .body()
                        .path("token")
                        .asString())
                .isNotEqualTo(token);
        String id = answer.body().path("tokenId").asString();
        assertThat(call("DELETE", "calendar-tokens/" + id, "").status()).isEqualTo(200);
        assertThat(call("DELETE", "calendar-tokens/" + id, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "lead, mimer, contacts, 201",
        "admin, mimer, contacts, 201",
        "mimer, mimer, contacts, 403",
        "auditor, mimer, contacts, 403",
        "mimer, mimer, calendar-tokens, 201",
        "mimer, polis, calendar-tokens, 403",
        "polis, mimer, calendar-tokens, 403",
        "admin, polis, calendar-tokens, 201",
        "auditor, mimer, calendar-tokens, 403"
    })
    void whoMay(String account, String partner, String what, int status) {
        String body = what.equals("contacts") ? CONTACT : "{\"label\": \"Telefon\"}";
        assertThat(office.call("POST", "/api/partners/" + partner + "/" + what, account, body)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void anUnknownOrganisationIsNone() {
        assertProblem(
                office.call("POST", "/api/partners/ingen/contacts", "lead", CONTACT),
                422,
                "partner.unknown",
                "partner");
        assertThat(new PartnerId("ingen")).isNotEqualTo(MIMER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts|{}|400|field.required|name",
                "contacts|{\"name\":\"X\",\"means\":\"EMAIL\",\"address\":\"nej\"}|422|contact.address|address",
                "contacts|{\"name\":\"X\",\"means\":\"WEBHOOK\",\"address\":\"http://127.0.0.1/\"}|422|contact.address|address",
                "contacts|{\"name\":\"X\",\"means\":\"PIGEON\",\"address\":\"a@b.se\"}|400|request.bad-value|means",
                "contacts|{\"name\":\"X\",\"means\":\"EMAIL\",\"address\":\"a@b.se\",\"fax\":1}|400|request.unknown-field|fax",
                "contacts|{\"name\":\"X\",\"means\":\"EMAIL\",\"address\":\"a@b.se\",\"deputy\":\"00000000-0000-4000-8000-0000000000ff\"}|404|contact.not-found|deputy",
                "contacts|[]|400|request.body-unreadable|",
                "contacts|{|400|request.body-unreadable|",
                "exceptions|{}|400|field.required|contactId",
                "exceptions|{\"contactId\":\"00000000-0000-4000-8000-0000000000a1\",\"from\":\"2026-07-02T00:00:00Z\",\"until\":\"2026-07-01T00:00:00Z\"}|422|duty.period|until",
                "exceptions|{\"contactId\":\"00000000-0000-4000-8000-0000000000a1\",\"from\":\"i morgon\",\"until\":\"2026-07-01T00:00:00Z\"}|400|request.bad-value|from",
                "calendar-tokens|{}|400|field.required|label",
                "calendar-tokens|{\"label\":\"Ring 070-123 45 67\"}|422|text.phone-number|label"
            })
    void badPosts(String path, String json, int status, String code, String field) {
        assertProblem(post(path, json), status, code, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rota|{}|400|field.required|shifts",
                "rota|{\"shifts\":[null]}|400|field.required|shifts[0]",
                "rota|{\"shifts\":[{}]}|400|field.required|shifts[0].day",
                "rota|{\"shifts\":[{\"day\":\"MÅNDAG\",\"from\":\"08:00\",\"until\":\"17:00\"}]}|400|request.bad-value|shifts.[0].day",
                "rota|{\"shifts\":[{\"day\":\"MONDAY\",\"from\":\"25:00\",\"until\":\"17:00\"}]}|400|request.bad-value|shifts.[0].from",
                "rota|{\"shifts\":[{\"day\":\"MONDAY\",\"from\":\"08:00\",\"until\":\"17:00\",\"contactId\":\"00000000-0000-4000-8000-0000000000ff\"}]}|404|contact.not-found|shifts[0].contactId",
                "routine|{}|400|field.required|digest",
                "routine|{\"quietFrom\":\"22:00\",\"digest\":true}|422|partner.quiet-hours|quietUntil",
                "routine|{\"quietFrom\":\"22:00\",\"quietUntil\":\"22:00\",\"digest\":true}|422|partner.quiet-hours|quietUntil"
            })
    void badPuts(String path, String json, int status, String code, String field) {
        assertProblem(call("PUT", path, json), status, code, field);
    }

    @ParameterizedTest
    @CsvSource({
        "contacts, contact.not-found",
        "exceptions, duty.exception-not-found",
        "calendar-tokens, calendar.token-not-found"
    })
    void whatNeverWasCannotBeRemoved(String what, String code) {
        assertProblem(call("DELETE", what + "/" + UUID.randomUUID(), ""), 404, code, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "exceptions", "calendar-tokens"})
    void whatIsNoIdIsMalformed(String what) {
        assertProblem(call("DELETE", what + "/inte-ett-id", ""), 400, "request.bad-value", null);
    }
}
