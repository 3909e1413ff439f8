package se.samsvar.query.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

class GoalActionsTest extends QueryTest {
    private static final String PAIR = "/mal/atgarder?goalArea=G&activity=STR&district=";

    @Test
    void eachNumberLeadsToItsActions() {
        IncidentId incident = happenings.shooting("Vega", Confidentiality.ALL_PARTNERS);
        log(incident, "Lampor lagade", null, Happenings.LEAD);
        Browser lead = browser.signIn("lead");
        assertThat(lead.get("/mal?district=Vega").body())
                .contains("/mal/atgarder?goalArea=G&amp;activity=STR")
                .contains("Åtgärder per målområde och aktivitet")
                .doesNotContain("??");
        assertThat(lead.get(PAIR + "Vega").body())
                .contains("Lampor lagade", "/handelser/" + incident, "Operativ ledning", "En åtgärd")
                .doesNotContain("??");
    }

    @Test
    void anOrganisationReadsOfItsOwnAndHowManyOthersThereAre() {
        IncidentId incident = happenings.shooting("Jakobsberg", Confidentiality.ALL_PARTNERS);
        TaskId mimers = happenings.task(incident, "mimer", TestClock.START.plusSeconds(60));
        TaskId schools = happenings.task(incident, "skola", TestClock.START.plusSeconds(60));
        log(incident, "Extra väktare", mimers, Happenings.LEAD);
        log(incident, "Krisgrupp", schools, Happenings.LEAD);
        log(incident, "Möte med hyresgäster", null, new Actor("mimer", Role.PARTNER, new PartnerId("mimer")));
        assertThat(browser.signIn("mimer").get(PAIR + "Jakobsberg").body())
                .contains("Extra väktare", "Möte med hyresgäster", "2 av 3 visas för din organisation")
                .doesNotContain("Krisgrupp");
        assertThat(browser().signIn("polis").get(PAIR + "Jakobsberg").body())
                .contains("0 av 3 visas", "Inga av åtgärderna är din organisations egna")
                .doesNotContain("Krisgrupp", "Extra väktare");
    }

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "council,403", "mimer,200", "auditor,200", "admin,403"})
    void actionsAreForThoseWhoSeeIncidents(String account, int status) {
        assertThat(browser.signIn(account).get(PAIR).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "goalArea=A&activity=VNR, 422",
        "goalArea=Z, 400",
        "activity=ABC, 400",
        "page=-1, 400",
        "from=2026-03-05&to=2026-03-01, 422",
        "from=igår, 400",
        "district=Atlantis, 422"
    })
    void whatCannotBeAskedIsSaid(String query, int status) {
        HttpResponse<String> answer = browser.signIn("lead").get("/mal/atgarder?" + query.replace("å", "%C3%A5"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    /** Two incidents of a district tell of each: the council gets neither their number nor whether there are any. */
    @Test
    void theCouncilGetsNoSmallNumbersOfADistrict() {
        for (int i = 0; i < 2; i++) {
            log(happenings.shooting("Hökåsen", Confidentiality.ALL_PARTNERS), "Lampor", null, Happenings.LEAD);
        }
        JsonNode few = json("council", "/api/goals?district=H%C3%B6k%C3%A5sen");
        assertThat(few.path("total").isNull()).isTrue();
        assertThat(few.path("items")).hasSize(44).allSatisfy(item -> {
            assertThat(item.path("actions").isNull()).isTrue();
            assertThat(item.path("suppressed").asBoolean()).isTrue();
        });
        log(happenings.shooting("Hökåsen", Confidentiality.ALL_PARTNERS), "Lampor", null, Happenings.LEAD);
        JsonNode enough = json("council", "/api/goals?district=H%C3%B6k%C3%A5sen");
        assertThat(enough.path("total").asInt()).isEqualTo(3);
        assertThat(browser.signIn("council")
                        .get("/mal?district=H%C3%B6k%C3%A5sen")
                        .body())
                .contains("färre än 3 händelser")
                .doesNotContain("/handelser", "/mal/atgarder");
    }

    private void log(IncidentId incident, String what, @Nullable TaskId task, Actor by) {
        happenings.store(
                new GoalActionLogged(incident, new ActionId(UUID.randomUUID()), GoalPair.parse("G/STR"), what, task),
                by,
                TestClock.START);
    }
}
