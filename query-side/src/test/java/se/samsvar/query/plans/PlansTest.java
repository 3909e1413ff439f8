package se.samsvar.query.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;

class PlansTest extends QueryTest {
    @Autowired
    private QueryBus queries;

    @Autowired
    private CommandBus commands;

    private PlanDesk desk;

    @BeforeEach
    void theCommandSideKnowsThePlan() {
        desk = new PlanDesk(queries, commands);
    }

    @AfterEach
    void noMore() {
        desk.close();
    }

    @Test
    void thePlanInForceAndThoseBeforeAreAnswered() {
        JsonNode plan = json("lead", "/api/plans/SHOOTING");
        assertThat(plan.path("version").asInt()).isEqualTo(2);
        assertThat(plan.path("followUp").path("remindAtPercent").asInt()).isEqualTo(75);
        assertThat(plan.path("rows").get(0).path("urgency").isNull()).isTrue();
        assertThat(json("lead", "/api/plans/SHOOTING?version=1").path("rows")).hasSize(1);
        assertThat(browser.api("lead", "/api/plans/SHOOTING?version=9").statusCode())
                .isEqualTo(404);
        assertThat(browser.api("lead", "/api/plans/SHOOTING?version=ett").statusCode())
                .isEqualTo(400);
        assertThat(browser.api("lead", "/api/plans/FLOOD").statusCode()).isEqualTo(404);
        assertThat(browser.api("lead", "/api/plans/FLOOD").body()).contains("plan.not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "lead,200,200,200",
        "admin,200,200,200",
        "strategic,200,200,403",
        "auditor,200,200,403",
        "mimer,200,403,403",
        "council,403,403,403"
    })
    void eachRoleReadsWhatIsItsOwn(String account, int api, int page, int draft) {
        assertThat(browser.api(account, "/api/plans/SHOOTING").statusCode()).isEqualTo(api);
        Browser signedIn = browser.signIn(account);
        assertThat(signedIn.get("/planer/SHOOTING").statusCode()).isEqualTo(page);
        assertThat(signedIn.get("/planer/SHOOTING/utkast").statusCode()).isEqualTo(draft);
        assertThat(signedIn.post("/login", "/planer/SHOOTING/utkast", Map.of("do", "spara", "count", "0"))
                        .statusCode())
                .isEqualTo(draft == 200 ? 422 : 403);
        assertThat(desk.ordered).isEmpty();
    }

    @Test
    void aLeadReadsThePlanAsAPage() {
        browser.signIn("lead");
        assertThat(browser.get("/planer").body()).contains("/planer/SHOOTING", "Skjutning");
        assertThat(browser.get("/planer/SHOOTING").body())
                .contains(
                        "Sanering", "Teknik och fastighet", "G/STR", "Version 2", "Efter frist", "75 %", "Ändra planen")
                .doesNotContain("??");
        assertThat(browser.get("/planer/SHOOTING?version=1").body())
                .contains("Gäller inte längre", "Nya rader", "17 Sanering")
                .doesNotContain("??");
        assertThat(browser.get("/planer/FLOOD").statusCode()).isEqualTo(404);
        assertThat(browser().signIn("auditor").get("/planer/SHOOTING").body()).doesNotContain("Ändra planen");
    }
}
