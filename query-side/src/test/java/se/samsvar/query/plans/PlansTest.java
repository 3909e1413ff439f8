package se.samsvar.query.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.response.FindPlan;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;

class PlansTest extends QueryTest {
    private static final PlanRow ROW = new PlanRow(
            "17", Happenings.partners("teknik"), "Sanering", "scene+4h", GoalPair.parse("G/STR"), null, true);

    @Autowired
    private QueryBus queries;

    private Registration answering = () -> true;

    @BeforeEach
    void theCommandSideKnowsThePlan() {
        answering = queries.subscribe(
                FindPlan.class.getName(),
                ResponsePlan.class,
                message -> new ResponsePlan(IncidentType.SHOOTING, 3, 14, "72h", List.of(ROW)));
    }

    @AfterEach
    void noMore() {
        answering.cancel();
    }

    @Test
    void thePlanInForceIsAnswered() {
        assertThat(json("lead", "/api/plans/SHOOTING").path("version").asInt()).isEqualTo(3);
        assertThat(browser.api("lead", "/api/plans/FLOOD").statusCode()).isEqualTo(404);
        assertThat(browser.api("lead", "/api/plans/FLOOD").body()).contains("plan.not-found");
        assertThat(browser.api("council", "/api/plans/SHOOTING").statusCode()).isEqualTo(403);
    }

    @Test
    void aLeadReadsThePlanAsAPage() {
        browser.signIn("lead");
        assertThat(browser.get("/planer").body()).contains("/planer/SHOOTING", "Skjutning");
        assertThat(browser.get("/planer/SHOOTING").body())
                .contains("Sanering", "Teknik och fastighet", "G/STR", "Version 3")
                .doesNotContain("??");
        assertThat(browser.get("/planer/FLOOD").statusCode()).isEqualTo(404);
    }
}
