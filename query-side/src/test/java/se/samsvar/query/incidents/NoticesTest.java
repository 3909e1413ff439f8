package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.Channel;
import se.samsvar.notification.DeferralReason;
import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import tools.jackson.databind.JsonNode;

class NoticesTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");

    private final NoticeId notice = new NoticeId(UUID.randomUUID());
    private IncidentId incident = new IncidentId(UUID.randomUUID());

    @BeforeEach
    void aNoticeIsAskedForBecauseOfATask() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        String assigned = happenings.storeBecauseOf(
                null,
                new TaskAssigned(
                        new TaskId(UUID.randomUUID()),
                        incident,
                        MIMER,
                        "Boendemöte",
                        TestClock.START,
                        TestClock.START,
                        null,
                        GoalPair.parse("G/BOI"),
                        "24",
                        Urgency.NOW,
                        FollowUp.DEFAULT));
        happenings.storeBecauseOf(
                assigned,
                new NoticeRequested(
                        notice,
                        incident,
                        MIMER,
                        NoticeKind.TASK_ASSIGNED,
                        Urgency.DAYTIME,
                        new NoticeContent(null, null, null, List.of(), List.of())));
    }

    @Test
    void itSaysWhyItIsSent() {
        JsonNode shown = shown("lead");
        assertThat(shown.path("status").asString()).isEqualTo("REQUESTED");
        JsonNode timeline =
                json("lead", "/api/incidents/" + incident + "/timeline").path("items");
        assertThat(shown.path("causingEvent").asLong())
                .isEqualTo(timeline.get(1).path("number").asLong());
        assertThat(page("lead"))
                .contains("Därför att: Bostads AB Mimer fick uppgiften")
                .doesNotContain("/historik/handelse");
        assertThat(page("auditor")).contains("/historik/handelse/");
    }

    @Test
    void whatWaitsAndWhatIsNeverSentSaysWhy() {
        happenings.store(new NoticeDeferred(
                notice, incident, MIMER, TestClock.START.plusSeconds(36_000), DeferralReason.QUIET_HOURS));
        JsonNode deferred = shown("lead");
        assertThat(deferred.path("status").asString()).isEqualTo("DEFERRED");
        assertThat(deferred.path("reason").asString()).isEqualTo("QUIET_HOURS");
        assertThat(deferred.path("deferredUntil").asString()).isEqualTo("2026-03-04T06:30:00Z");
        assertThat(page("lead")).contains("Väntar till 4 mars 07:30");
        happenings.store(new NoticeWithheld(notice, incident, MIMER, WithholdingReason.NO_LONGER_CURRENT));
        assertThat(shown("lead").path("status").asString()).isEqualTo("WITHHELD");
        assertThat(shown("lead").path("reason").asString()).isEqualTo("NO_LONGER_CURRENT");
        assertThat(page("lead"))
                .contains("Inget av det som skulle sägas gäller längre.")
                .doesNotContain("??");
    }

    @Test
    void itIsDeliveredWhenEverybodyHasIt() {
        addressed("a", "b");
        delivered("a");
        assertThat(shown("lead").path("status").asString()).isEqualTo("REQUESTED");
        delivered("b");
        JsonNode shown = shown("lead");
        assertThat(shown.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(shown.path("channel").asString()).isEqualTo("SMTP");
        assertThat(shown.path("to").asString()).isEqualTo("a@mimer.example");
        assertThat(shown.path("messageId").asString()).isEqualTo("<a@samsvar>");
        assertThat(shown.path("answer").asString()).isEqualTo("250 a@mimer.example");
        assertThat(shown.path("recipients")).hasSize(2);
        assertThat(shown.path("recipients").get(1).path("why").asString()).isEqualTo("ON_DUTY");
        assertThat(shown.path("recipients").get(1).path("at").asString()).isEqualTo("2026-03-03T20:30:00Z");
    }

    @Test
    void whatFailedIsShownToTheLeadUntilItIsSentAgain() {
        addressed("a", "b");
        delivered("a");
        failed("b");
        JsonNode shown = shown("lead");
        assertThat(shown.path("status").asString()).isEqualTo("FAILED");
        assertThat(shown.path("recipients").get(1).path("reason").asString()).isEqualTo("550 b@mimer.example");
        assertThat(shown.path("recipients").get(1).path("attempts").asInt()).isEqualTo(3);
        assertThat(page("lead"))
                .contains(
                        "har inte kommit fram till Bostads AB Mimer", "Skicka om", "avvisades för gott efter 3 försök")
                .doesNotContain("??");
        assertThat(page("mimer")).doesNotContain("Skicka om", "har inte kommit fram");
        happenings.store(new NoticeResendRequested(notice, incident, MIMER, 2));
        assertThat(shown("lead").path("status").asString()).isEqualTo("REQUESTED");
        assertThat(shown("lead").path("recipients").get(1).path("reason").isNull())
                .isTrue();
        addressed("c");
        assertThat(keys(shown("lead"))).containsExactly("a", "c");
        delivered("c");
        assertThat(shown("lead").path("status").asString()).isEqualTo("DELIVERED");
        assertThat(page("lead")).doesNotContain("Skicka om", "har inte kommit fram");
    }

    @Test
    void addressesAreForTheLeadAndThoseWhoHaveThem() {
        addressed("a");
        failed("a");
        for (String account : new String[] {"lead", "mimer", "auditor"}) {
            assertThat(browser.api(account, "/api/incidents/" + incident).body())
                    .contains("a@mimer.example");
            assertThat(page(account)).contains("a@mimer.example");
        }
        assertThat(browser.api("strategic", "/api/incidents/" + incident).body())
                .contains(notice.toString())
                .doesNotContain("@mimer");
        assertThat(browser.api("strategic", "/api/incidents/" + incident + "/timeline")
                        .body())
                .doesNotContain("@mimer");
        assertThat(page("strategic")).contains("Kom inte fram").doesNotContain("@mimer");
        happenings.task(incident, "skola", TestClock.START);
        assertThat(browser.api("skola", "/api/incidents/" + incident).body())
                .doesNotContain(notice.toString(), "@mimer");
    }

    @Test
    void aDeliveryFromBeforeNoticesWereAddressedIsShown() {
        delivered(Recipient.ORGANISATION);
        assertThat(shown("lead").path("status").asString()).isEqualTo("DELIVERED");
        assertThat(shown("lead").path("recipients").get(0).path("name").asString())
                .isEqualTo("Bostads AB Mimer");
    }

    @Test
    void aDigestIsOnNoIncidentsPage() {
        happenings.store(new NoticeRequested(
                new NoticeId(UUID.randomUUID()),
                null,
                MIMER,
                NoticeKind.DIGEST,
                Urgency.DAYTIME,
                new NoticeContent(null, null, null, List.of(), List.of())));
        assertThat(json("lead", "/api/incidents/" + incident).path("notifications"))
                .hasSize(1);
    }

    private void addressed(String... keys) {
        happenings.store(new NoticeAddressed(
                notice,
                incident,
                MIMER,
                List.of(keys).stream().map(NoticesTest::recipient).toList()));
    }

    private static Recipient recipient(String key) {
        return new Recipient(
                key,
                "Kontakt " + key,
                ContactMeans.EMAIL,
                key + "@mimer.example",
                Language.SWEDISH,
                Recipient.Why.ON_DUTY);
    }

    private void delivered(String key) {
        String address = key + "@mimer.example";
        happenings.store(new NoticeDelivered(
                notice,
                incident,
                MIMER,
                key,
                new Delivery(Channel.SMTP, address, "<" + key + "@samsvar>", TestClock.START, "250 " + address)));
    }

    private void failed(String key) {
        happenings.store(new NoticeFailed(notice, incident, MIMER, key, "550 " + key + "@mimer.example", 3, true));
    }

    private JsonNode shown(String account) {
        return json(account, "/api/incidents/" + incident).path("notifications").get(0);
    }

    private static List<String> keys(JsonNode shown) {
        return shown.path("recipients")
                .valueStream()
                .map(one -> one.path("recipient").asString())
                .toList();
    }

    private String page(String account) {
        Browser reader = browser().signIn(account);
        return reader.get("/handelser/" + incident).body()
                + reader.get("/handelser/" + incident + "?flik=aviseringar").body();
    }
}
