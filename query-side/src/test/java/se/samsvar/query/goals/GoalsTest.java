package se.samsvar.query.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;

class GoalsTest extends QueryTest {
    @Test
    void allPairsAreCountedAlsoThoseWithoutActions() {
        IncidentId incident = happenings.shooting("Irsta", Confidentiality.ALL_PARTNERS);
        log(incident, "G/STR");
        log(incident, "G/STR");
        log(happenings.shooting("Irsta", Confidentiality.ALL_PARTNERS), "G/STR");
        JsonNode goals = json("strategic", "/api/goals?district=Irsta");
        assertThat(goals.path("items")).hasSize(44);
        assertThat(goals.path("total").asInt()).isEqualTo(3);
        assertThat(goals.path("asOfEvent").asLong()).isPositive();
        JsonNode safePlaces = item(goals, "G", "STR");
        assertThat(safePlaces.path("actions").asInt()).isEqualTo(3);
        assertThat(safePlaces.path("incidents").asInt()).isEqualTo(2);
        assertThat(item(goals, "H", "VNR").path("actions").asInt()).isZero();
        assertThat(json("strategic", "/api/goals?district=Irsta&from=2026-03-04")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(json("strategic", "/api/goals?district=Irsta&from=2026-03-03&to=2026-03-03")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "council,200", "mimer,200", "auditor,200", "admin,403"})
    void aggregatesAreForAllButTheAdministrator(String account, int status) {
        assertThat(browser.api(account, "/api/goals").statusCode()).isEqualTo(status);
        assertThat(browser.signIn(account).get("/mal").statusCode()).isEqualTo(status);
    }

    @Test
    void theCouncilsPageLinksToNoIncident() {
        IncidentId incident = happenings.shooting("Öster Mälarstrand", Confidentiality.ALL_PARTNERS);
        log(incident, "H/SKJ");
        assertThat(browser.signIn("council").get("/mal").body())
                .contains("Reducera dödligt våld")
                .doesNotContain(incident.toString(), "/handelser")
                .doesNotContain("??");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(browser.api("lead", "/api/goals?from=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(browser.api("lead", "/api/goals?district=Atlantis").statusCode())
                .isEqualTo(422);
    }

    private void log(IncidentId incident, String pair) {
        happenings.store(new GoalActionLogged(
                incident, new ActionId(UUID.randomUUID()), GoalPair.parse(pair), "Lampor lagade", null));
    }

    private static JsonNode item(JsonNode goals, String area, String activity) {
        return goals.path("items")
                .valueStream()
                .filter(item -> item.path("goalArea").asString().equals(area)
                        && item.path("activity").asString().equals(activity))
                .findFirst()
                .orElseThrow();
    }
}
