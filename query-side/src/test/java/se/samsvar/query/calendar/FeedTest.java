package se.samsvar.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.NamedIds;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkRescheduled;

class FeedTest extends QueryTest {

    private final CalendarTokenId tokenId = new CalendarTokenId(UUID.randomUUID());
    private final String token = UUID.randomUUID().toString();

    @BeforeEach
    void mimerSubscribes() {
        issue("mimer", tokenId, token);
    }

    private void issue(String partner, CalendarTokenId id, String secret) {
        happenings.store(new CalendarTokenIssued(new PartnerId(partner), id, "Jourens telefon", Tokens.sha256(secret)));
    }

    private HttpResponse<String> feed(String secret, String... headers) {
        return browser.get("/api/partners/mimer/calendar.ics?token=" + secret, headers);
    }

    @Test
    void anOrganisationHasItsOwnWalksWithTheirMeetings() {
        WalkStory own = WalkStory.scheduled(happenings, "mimer");
        own.then((id, all) -> new WalkPreMeetingPlanned(id, all, WalkStory.DUSK.minus(Duration.ofDays(2)), null));
        own.then(
                (id, all) -> new WalkFeedbackPlanned(id, all, WalkStory.DUSK.plus(Duration.ofDays(15)), "Biblioteket"));
        WalkStory later = WalkStory.scheduled(happenings, "polis");
        later.then((id, all) -> new WalkInvited(id, all, Happenings.partners("polis", "mimer")));
        WalkStory other = WalkStory.scheduled(happenings, "polis");
        HttpResponse<String> answer = feed(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        Ics calendar = Ics.parsed(answer.body());
        assertThat(calendar.method()).isEqualTo("PUBLISH");
        assertThat(answer.body())
                .contains("X-WR-CALNAME:Samsvar – Bostads AB Mimer")
                .doesNotContain("ATTENDEE");
        assertThat(Ics.value(calendar.event(own.id().toString()), "SUMMARY")).isEqualTo("Trygghetsvandring, Bäckby");
        for (MeetingKind kind : new MeetingKind[] {MeetingKind.PRE_MEETING, MeetingKind.FEEDBACK}) {
            assertThat(calendar.event(NamedIds.of("meeting", own.id(), kind).toString()))
                    .isNotNull();
        }
        assertThat(answer.body())
                .contains(later.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void aCancelledWalkIsMarkedAndOneOfLongAgoIsGone() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        ClassifiedText rain = new ClassifiedText("Regn", Confidentiality.ALL_PARTNERS);
        walk.then((id, all) -> new WalkCancelled(id, all, rain));
        assertThat(Ics.value(Ics.parsed(feed(token).body()).event(walk.id().toString()), "STATUS"))
                .isEqualTo("CANCELLED");
        clock.set(WalkStory.DUSK.plus(Duration.ofDays(90)));
        assertThat(feed(token).body()).contains(walk.id().toString());
        clock.set(WalkStory.DUSK.plus(Duration.ofDays(90)).plusSeconds(1));
        assertThat(feed(token).body()).doesNotContain(walk.id().toString());
        assertThat(Ics.parsed(feed(token).body()).method()).isEqualTo("PUBLISH");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        String tag = feed(token).headers().firstValue("ETag").orElseThrow();
        clock.set(WalkStory.DUSK.minusSeconds(9));
        HttpResponse<String> again = feed(token, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        walk.then((id, all) -> new WalkRescheduled(id, all, WalkStory.DUSK, WalkStory.DUSK, "Torget", null));
        assertThat(feed(token, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(feed(token, "If-None-Match", tag, "Accept-Language", "en").body())
                .contains("Safety walk");
    }

    @Test
    void aTokenThatIsRevokedOpensNothingAndTheOthersStay() {
        String second = UUID.randomUUID().toString();
        issue("mimer", new CalendarTokenId(UUID.randomUUID()), second);
        assertThat(feed(token).statusCode()).isEqualTo(200);
        happenings.store(new CalendarTokenRevoked(new PartnerId("mimer"), tokenId));
        assertThat(feed(token).statusCode()).isEqualTo(403);
        assertThat(feed(token).body()).contains("calendar.token-invalid").doesNotContain(token);
        assertThat(feed(second).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/partners/mimer/calendar.ics",
        "/api/partners/mimer/calendar.ics?token=",
        "/api/partners/mimer/calendar.ics?token=fel",
        "/api/partners/nobody/calendar.ics?token=fel"
    })
    void withoutItsTokenTheCalendarIsClosed(String address) {
        HttpResponse<String> answer = browser.get(address, "Accept-Language", "sv");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("calendar.token-invalid", "Kalenderlänken gäller inte.");
        assertThat(browser.api("lead", address).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenIsOfOneOrganisation() {
        assertThat(browser.get("/api/partners/polis/calendar.ics?token=" + token)
                        .statusCode())
                .isEqualTo(403);
    }
}
