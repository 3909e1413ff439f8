package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkId;
import tools.jackson.databind.JsonNode;

/** What the log can be narrowed to, and how its pages are turned. */
class AuditFilterTest extends QueryTest {
    private final IncidentId incident = new IncidentId(UUID.randomUUID());

    private void note(String text, Confidentiality confidentiality, String account, String organisation) {
        Actor actor = new Actor(account, Role.PARTNER, new PartnerId(organisation));
        happenings.store(
                new NoteAdded(incident, new NoteId(UUID.randomUUID()), new ClassifiedText(text, confidentiality)),
                actor,
                TestClock.START);
    }

    private List<JsonNode> found(String more) {
        return json("auditor", "/api/audit/events?incident=" + incident + more)
                .path("items")
                .valueStream()
                .toList();
    }

    private static String text(String words) {
        return "&text=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "vitt,1",
        "VITTNET,1",
        "åkde,0",
        "ÖSTER ut,1",
        "söder,0",
        "vittnet bil,0",
        "(”öster”),1",
        "|:* & x,0",
        "ut,1",
        "os,0"
    })
    void wordsAreFoundByTheirBeginningsHoweverTheyAreWritten(String question, int hits) {
        note("Vittnet åkte österut: öster om ån, ut mot E18.", Confidentiality.AUTHORITIES, "mimer", "mimer");
        note("En bil stod kvar.", Confidentiality.ALL_PARTNERS, "polis", "polis");
        assertThat(found(text(question))).hasSize(hits);
    }

    @Test
    void whatTheAuditorMayNotReadIsNotFoundEither() {
        note("Tipset gäller Kvastgatan", Confidentiality.POLICE_AND_LEAD, "polis", "polis");
        ClassifiedText secret = new ClassifiedText("Spaning pågår", Confidentiality.POLICE_AND_LEAD);
        happenings.store(new WalkObservationRecorded(
                new WalkId(UUID.randomUUID()),
                List.of(incident),
                new Observation(
                        new ObservationId(UUID.randomUUID()),
                        ObservationCategory.LITTER,
                        "Källarporten",
                        secret,
                        null)));
        assertThat(found("")).hasSize(2);
        for (String word : List.of("tipset", "kvastgatan", "spaning", "källarporten", "3:tipset", "3 tipset")) {
            assertThat(found(text(word))).as(word).isEmpty();
        }
        String events = "/api/audit/events?incident=" + happenings.shooting("Irsta", Confidentiality.POLICE_AND_LEAD);
        assertThat(browser.api("auditor", events + "&text=torget%20irsta").body())
                .contains("\"items\":[]");
        assertThat(browser.api("auditor", events + "&text=b%C3%A4ckby%20irsta").body())
                .contains("IncidentReported");
    }

    @Test
    void organisationActorTypeAndWordsTogether() {
        note("Lampan lagad", Confidentiality.ALL_PARTNERS, "anna", "teknik");
        note("Lampan trasig", Confidentiality.ALL_PARTNERS, "bo", "mimer");
        assertThat(found("&organisation=teknik")).hasSize(1);
        assertThat(found("&actor=bo&type=NoteAdded")).hasSize(1);
        assertThat(found("&type=NoteAdded,TaskAssigned" + text("lampan"))).hasSize(2);
        String unbound = "/api/audit/events?actor=anna&organisation=teknik&text=lampan&from=2026-03-03&to=2026-03-03";
        assertThat(json("auditor", unbound).path("items").valueStream())
                .anySatisfy(one -> assertThat(one.path("payload").toString()).contains(incident.toString()));
        assertThat(browser.signIn("auditor")
                        .get("/historik?organisation=teknik&actor=anna&text=lampan")
                        .body())
                .contains(
                        "Lampan lagad",
                        "Teknik och fastighet",
                        "<option value=\"anna\"",
                        "Notering skriven (NoteAdded)")
                .doesNotContain("Lampan trasig", "??");
    }

    @Test
    void pagesAreTurnedBothWaysAndTheirAddressesStay() {
        for (int i = 1; i <= 5; i++) {
            note("Notering " + i, Confidentiality.ALL_PARTNERS, "lead", "ledning");
        }
        List<Long> all = numbers(found(""));
        List<Long> down = numbers(found("&size=2&before=" + all.get(4)));
        assertThat(down).containsExactly(all.get(3), all.get(2));
        assertThat(numbers(found("&size=2&after=" + all.get(1)))).containsExactly(all.get(2), all.get(3));
        Browser auditor = browser().signIn("auditor");
        String here = "/historik?incident=" + incident + "&size=2";
        String first = auditor.get(here).body();
        assertThat(first).contains("Notering 5", "Notering 4", "before=" + all.get(3), "rel=\"last\"");
        assertThat(first).doesNotContain("Notering 3", "rel=\"prev\"");
        String second = auditor.get(here + "&before=" + all.get(3)).body();
        assertThat(second).contains("Notering 3", "Notering 2", "rel=\"prev\"", "after=" + all.get(2));
        note("Notering 6", Confidentiality.ALL_PARTNERS, "lead", "ledning");
        assertThat(auditor.get(here + "&before=" + all.get(3)).body())
                .contains("Notering 3")
                .doesNotContain("Notering 6");
        String up = auditor.get(here + "&after=" + all.get(2)).body();
        assertThat(up).containsSubsequence("Notering 5", "Notering 4").doesNotContain("Notering 3", "Notering 6");
        String jumped = "/historik/hopp?nummer=" + all.get(1) + "&incident=" + incident + "&size=2";
        assertThat(auditor.get(jumped).headers().firstValue("Location").orElseThrow())
                .endsWith("/historik?incident=" + incident + "&size=2&before=" + (all.get(1) + 1));
        assertThat(auditor.get("/historik/hopp?tid=2026-03-03T21:30")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/historik?before=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=99999999",
                "?before=99999999",
                "?after=-2",
                "?before=-1",
                "?after=1&before=2",
                "?size=0",
                "?size=5000",
                "?type=Nonsense",
                "?organisation=nobody",
                "?incident=7",
                "?cause=x",
                "?from=2026-03-05&to=2026-03-01",
                "?from=2027-01-01",
                "?from=yesterday"
            })
    void whatLiesOutsideOfTheHistoryIsSaidSo(String question) {
        note("Något", Confidentiality.ALL_PARTNERS, "lead", "ledning");
        assertThat(browser.api("auditor", "/api/audit/events" + question).statusCode())
                .isBetween(400, 422);
        assertThat(browser.api("auditor", "/api/audit/events" + question).body())
                .contains("\"errors\":[{\"field\"");
        assertThat(browser.signIn("auditor").get("/historik" + question).statusCode())
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nummer=99999999", "nummer=-1", "nummer=x", "tid=2027-01-01", "tid=igår"})
    void noJumpLeadsOutOfTheHistory(String where) {
        note("Något", Confidentiality.ALL_PARTNERS, "lead", "ledning");
        assertThat(browser.signIn("auditor")
                        .get("/historik/hopp?" + where.replace("å", "%C3%A5"))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(browser()
                        .signIn("lead")
                        .get("/historik/hopp?" + where.replace("å", "%C3%A5"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static List<Long> numbers(List<JsonNode> items) {
        return new ArrayList<>(
                items.stream().map(item -> item.path("number").asLong()).toList());
    }
}
