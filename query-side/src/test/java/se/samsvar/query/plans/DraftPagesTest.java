package se.samsvar.query.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.query.plans.PlanDesk.CLEANING;
import static se.samsvar.query.plans.PlanDesk.PATROL;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.response.Milestone;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.Urgency;

/** A plan is edited without losing anything, and shown against the one in force. */
class DraftPagesTest extends QueryTest {
    private static final String PAGE = "/planer/SHOOTING/utkast";

    @Autowired
    private QueryBus queries;

    @Autowired
    private CommandBus commands;

    private PlanDesk desk;

    @BeforeEach
    void theCommandSideKnowsThePlan() {
        desk = new PlanDesk(queries, commands);
        browser.signIn("admin");
    }

    @AfterEach
    void noMore() {
        desk.close();
    }

    @Test
    void itBeginsWithThePlanInForceAndGoesOnWithTheDraft() {
        assertThat(browser.get(PAGE).body())
                .contains("Synlig närvaro", "Sanering", "Ingen skillnad.", "name=\"version\" value=\"2\"")
                .doesNotContain("??", "Kasta utkastet");
        desk.keepDraft(PlanDesk.plan(2, PlanDesk.row("3", "Synlig närvaro", "12h", "polis"), CLEANING));
        assertThat(browser.get(PAGE).body()).contains("Ändrade rader", "24h", "12h", "Kasta utkastet");
        assertThat(browser.get("/planer/SHOOTING").body()).contains("Fortsätt på utkastet");
    }

    @Test
    void whatWasTypedIsSavedAsADraft() {
        HttpResponse<String> answer = send(
                "spara",
                Map.of(
                        "rows[0].urgency", "NOW",
                        "rows[0].condition", "buildingHit",
                        "rows[0].completedBy", "WALK_HELD",
                        "rows[0].off", "true",
                        "walkWithin", "",
                        "historyAfter", "14"));
        assertThat(answer.statusCode()).isEqualTo(302);
        PlanRow row = new PlanRow(
                "3",
                Happenings.partners("polis"),
                "Synlig närvaro",
                "24h",
                PATROL.goal(),
                Urgency.NOW,
                "buildingHit",
                Milestone.WALK_HELD,
                false);
        ResponsePlan plan = PlanDesk.plan(2, row, CLEANING);
        assertThat(desk.ordered)
                .containsExactly(new DraftPlan(
                        new PlanId(IncidentType.SHOOTING),
                        new ResponsePlan(plan.type(), 2, 14, plan.followUp(), null, plan.rows())));
        assertThat(browser.get(PAGE + "?sparat=true").body()).contains("Utkastet är sparat.");
    }

    @Test
    void aDraftMayHaveFaultsAndShowsThemAtTheirRows() {
        assertThat(send("spara", Map.of("rows[1].due", "soon")).statusCode()).isEqualTo(302);
        assertThat(browser.get(PAGE).body())
                .contains("1 fel måste rättas", "href=\"#rad-1\"", "id=\"r1-due-fel\"", "”soon” är ingen frist")
                .doesNotContain("id=\"r0-due-fel\"");
    }

    @Test
    void rowsComeAndGoAndNothingElseIsLost() {
        assertThat(send("rad", Map.of("rows[0].title", "Halvskrivet <b>")).body())
                .contains("name=\"count\" value=\"3\"", "Halvskrivet &lt;b&gt;", "name=\"rows[2].title\"", "Ny rad");
        assertThat(send("bort-0", Map.of("rows[1].title", "Halvskrivet")).body())
                .contains("name=\"count\" value=\"1\"", "Halvskrivet", "Borttagna rader", "3 Synlig närvaro");
        assertThat(desk.ordered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kontrollera, 200, rows[0].due, soon, är ingen frist",
        "publicera, 422, rows[0].due, soon, är ingen frist",
        "publicera, 422, historyAfter, ofta, kan inte läsas",
        "spara, 422, historyAfter, ofta, kan inte läsas",
        "spara, 422, followUp.remindAtPercent, -5, kan inte läsas",
        "spara, 422, rows[0].goal, Q/X, kan inte läsas",
        "spara, 422, rows[0].goal, A/VNR, kan inte läsas",
        "spara, 422, rows[0].urgency, SOON, kan inte läsas",
        "spara, 422, rows[0].completedBy, NEVER, kan inte läsas"
    })
    void whatIsWrongIsSaidAndNothingTypedIsLost(String act, int status, String field, String typed, String said) {
        HttpResponse<String> answer = send(act, Map.of(field, typed, "rows[1].title", "Min ändring"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("1 fel måste rättas", said, "Min ändring")
                .doesNotContain("??");
        assertThat(desk.ordered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bort-9", "bort-x", "annat"})
    void aButtonThatIsNotThereIsRefused(String act) {
        assertThat(send(act, Map.of()).statusCode()).isEqualTo(400);
        assertThat(send("spara", Map.of("count", "900")).statusCode()).isEqualTo(400);
        assertThat(send("spara", Map.of("count", "")).statusCode()).isEqualTo(400);
    }

    @Test
    void aPlanIsPublished() {
        HttpResponse<String> answer = send("publicera", Map.of("rows[0].due", "12h"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/planer/SHOOTING");
        PublishPlan published = (PublishPlan) desk.ordered.getFirst();
        assertThat(published.plan().rows().getFirst().due()).isEqualTo("12h");
        assertThat(published.plan().version()).isEqualTo(2);
    }

    @Test
    void whoeverWasOvertakenSeesItAndGoesOnFromTheNewVersion() {
        desk.publish(PlanDesk.plan(3, PATROL));
        HttpResponse<String> refused = send("publicera", Map.of("rows[0].title", "Min ändring"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Planen har fått version 3", "Min ändring", "Utgå från version 3");
        HttpResponse<String> moved = send("flytta", Map.of("rows[0].title", "Min ändring"));
        assertThat(moved.body())
                .contains("name=\"version\" value=\"3\"", "Min ändring", "17 Sanering")
                .doesNotContain("Utgå från version");
    }

    @Test
    void aDraftIsDiscarded() {
        desk.keepDraft(PlanDesk.plan(2, PATROL));
        assertThat(browser.post(PAGE, PAGE + "/kasta", Map.of()).statusCode()).isEqualTo(302);
        assertThat(desk.ordered).containsExactly(new DiscardPlanDraft(new PlanId(IncidentType.SHOOTING)));
    }

    @Test
    void itIsTriedOnWhatHappened() {
        assertThat(send("prova", Map.of("from", "2026-03-01", "to", "2026-03-05", "rows[1].title", "Min ändring"))
                        .body())
                .contains("Prövad på", "Min ändring", "value=\"2026-03-01\"")
                .doesNotContain("??");
        assertThat(send("prova", Map.of("from", "2026-03-05", "to", "2026-03-01"))
                        .body())
                .contains("Tiden måste sluta efter att den börjar")
                .doesNotContain("Prövad på");
        assertThat(send("prova", Map.of("from", "i våras", "to", "")).body()).doesNotContain("Prövad på");
        assertThat(desk.ordered).isEmpty();
    }

    private HttpResponse<String> send(String act, Map<String, String> more) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "do", act,
                "version", "2",
                "count", "2",
                "historyAfter", "7",
                "walkWithin", "72h",
                "followUp.remindAtPercent", "75",
                "followUp.escalateAfterHours", "24"));
        row(typed, 0, PATROL);
        row(typed, 1, CLEANING);
        typed.putAll(more);
        return browser.post(PAGE, PAGE, typed);
    }

    private static void row(Map<String, String> typed, int index, PlanRow row) {
        String prefix = "rows[" + index + "].";
        typed.put(prefix + "row", row.row());
        typed.put(prefix + "partners", row.partners().getFirst().code());
        typed.put(prefix + "title", row.title());
        typed.put(prefix + "due", row.due());
        typed.put(prefix + "goal", row.goal().toString());
    }
}
