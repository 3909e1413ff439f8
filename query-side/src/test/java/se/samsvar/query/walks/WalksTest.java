package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import tools.jackson.databind.JsonNode;

class WalksTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");
    private static final Instant HELD = Instant.parse("2026-03-16T17:00:00Z");

    private final WalkId walk = new WalkId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "auditor,200", "mimer,200", "skola,404", "council,403", "admin,403"})
    void walksAreForThoseInvitedAndThoseWhoSeeEverything(String account, int status) {
        scheduled();
        assertThat(browser.api(account, "/api/walks/" + walk).statusCode()).isEqualTo(status);
        assertThat(browser.signIn(account).get("/vandringar/" + walk).statusCode())
                .isEqualTo(status);
        assertThat(browser.api(account, "/api/walks").body().contains(walk.toString()))
                .isEqualTo(status == 200);
    }

    @Test
    void whatHappensToAWalkIsShown() {
        List<IncidentId> incidents = List.of(scheduled());
        IncidentId second = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        happenings.store(new WalkJoined(walk, incidents, second, HELD, TestClock.START.plusSeconds(60)));
        happenings.store(new WalkReplied(walk, incidents, MIMER, WalkReply.ACCEPTED, 3));
        happenings.store(new WalkObservationRecorded(
                walk,
                incidents,
                new Observation(
                        new ObservationId(UUID.randomUUID()),
                        ObservationCategory.LIGHTING,
                        "Torget",
                        new ClassifiedText("Mörkt", Confidentiality.ALL_PARTNERS),
                        new PartnerId("teknik"))));
        ClassifiedText secret = new ClassifiedText("Hemligt samtal", Confidentiality.POLICE_AND_LEAD);
        happenings.store(new WalkHeld(walk, incidents, WalkKind.RAPID, HELD, Map.of(MIMER, 2), secret));
        JsonNode seen = json("mimer", "/api/walks/" + walk);
        assertThat(seen.path("incidents")).hasSize(2);
        assertThat(seen.path("notBefore").asString()).isEqualTo("2026-03-03T20:31:00Z");
        assertThat(seen.path("replies").get(0).path("people").asInt()).isEqualTo(3);
        assertThat(seen.path("observations").get(0).path("responsible").asString())
                .isEqualTo("teknik");
        assertThat(seen.path("attendance").path("mimer").asInt()).isEqualTo(2);
        assertThat(seen.path("status").asString()).isEqualTo("HELD");
        assertThat(seen.path("summary").isNull()).isTrue();
        assertThat(browser.api("lead", "/api/walks/" + walk).body()).contains("Hemligt samtal");
        assertThat(browser.signIn("mimer").get("/vandringar/" + walk).body())
                .contains("Teknik och fastighet", "Mörkt")
                .doesNotContain("Hemligt")
                .doesNotContain("??");
    }

    @Test
    void whatFollowsKeepsItsTimeOfDayOverSummerTime() {
        FollowUps due = FollowUps.after(HELD, null);
        assertThat(due.protocolDueAt()).isEqualTo("2026-03-17T17:00:00Z");
        assertThat(due.feedbackFrom()).isEqualTo("2026-03-30T16:00:00Z");
        assertThat(due.feedbackUntil()).isEqualTo("2026-04-06T16:00:00Z");
        assertThat(due.repeatAt()).isEqualTo("2026-06-14T16:00:00Z");
    }

    @Test
    void theLeadsFormsAreTheLeadsAloneAndNobodyIsCountedBeforeItBegins() {
        scheduled();
        assertThat(browser.signIn("lead").get("/vandringar/" + walk).body())
                .contains("/installd", "/tid", "/genomford")
                .doesNotContain("/narvaro\"");
        clock.set(HELD);
        assertThat(browser.get("/vandringar/" + walk).body()).contains("/narvaro\"");
        assertThat(browser().signIn("mimer").get("/vandringar/" + walk).body())
                .contains("/svar")
                .doesNotContain("/installd", "/tid\"", "/genomford");
        assertThat(browser().signIn("auditor").get("/vandringar/" + walk).body())
                .doesNotContain("/svar");
    }

    private IncidentId scheduled() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        happenings.store(new WalkScheduled(
                walk,
                List.of(incident),
                WalkKind.RAPID,
                new District("Bäckby"),
                HELD,
                TestClock.START,
                Happenings.partners("mimer", "polis")));
        return incident;
    }
}
