package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

class ReviewTest extends QueryTest {
    private static final PartnerId POLIS = new PartnerId("polis");

    private IncidentId incident = new IncidentId(UUID.randomUUID());

    @BeforeEach
    void aResponseHasStarted() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        happenings.store(new ResponseStarted(incident, IncidentType.SHOOTING, 1, 3, List.of(POLIS), null));
    }

    @Test
    void itSaysWhatIsDueWhenAndIsLateAfterThat() {
        JsonNode due = review("lead").path("due");
        assertThat(due.path("heldBy").asString()).isEqualTo("2026-03-06T20:00:00Z");
        assertThat(due.path("reportedBy").asString()).isEqualTo("2026-04-02T19:00:00Z");
        assertThat(due.path("settledBy").asString()).isEqualTo("2026-05-02T19:00:00Z");
        assertThat(page("lead")).contains("Genomgång", "Senast 6 mars 21:00", "Senast 2 apr. 21:00");
        clock.set(TestClock.START.plus(Duration.ofDays(5)));
        assertThat(page("lead")).contains("badge--danger\">Senast 6 mars 21:00");
    }

    @Test
    void whatWasDoneAndWhatItAsksForIsShownWithTheStateOfEachTask() {
        TaskId task = happenings.task(incident, "polis", TestClock.START.plusSeconds(60));
        happenings.store(
                new ReviewHeld(incident, TestClock.START, POLIS, text("Belysningen", Confidentiality.ALL_PARTNERS)));
        happenings.store(new ReviewReported(incident, POLIS, text("Se bilagan", Confidentiality.POLICE_AND_LEAD)));
        happenings.store(new ReviewActionAssigned(
                incident, task, POLIS, "Fler patruller", TestClock.START.plusSeconds(60), GoalPair.parse("H/SKJ")));
        assertThat(action("lead").path("status").asString()).isEqualTo("ASSIGNED");
        happenings.store(new TaskCompleted(task, incident, POLIS, null));
        happenings.store(new ReviewActionsSettled(incident));
        JsonNode review = review("lead");
        assertThat(review.path("heldBy").asString()).isEqualTo("polis");
        assertThat(review.path("findings").asString()).isEqualTo("Belysningen");
        assertThat(review.path("settledAt").asString()).isEqualTo("2026-03-03T20:30:00Z");
        assertThat(action("lead").path("status").asString()).isEqualTo("COMPLETED");
        assertThat(page("lead"))
                .contains("Belysningen", "Se bilagan", "/inkorg/" + task)
                .doesNotContain("??");
        assertThat(page("strategic")).contains("Belysningen").doesNotContain("Se bilagan");
    }

    @Test
    void anOrganisationSeesThePartsThatItAnswersForAlone() {
        happenings.task(incident, "mimer", TestClock.START);
        happenings.task(incident, "polis", TestClock.START);
        assertThat(json("mimer", "/api/incidents/" + incident).path("review").isNull())
                .isTrue();
        happenings.store(
                new ReviewHeld(incident, TestClock.START, POLIS, text("Belysningen", Confidentiality.ALL_PARTNERS)));
        happenings.store(new ReviewActionAssigned(
                incident,
                new TaskId(UUID.randomUUID()),
                new PartnerId("mimer"),
                "Fler lampor",
                TestClock.START,
                GoalPair.parse("G/STR")));
        JsonNode mimer = review("mimer");
        assertThat(mimer.path("findings").isNull()).isTrue();
        assertThat(mimer.path("heldAt").isNull()).isTrue();
        assertThat(mimer.path("actions").get(0).path("title").asString()).isEqualTo("Fler lampor");
        assertThat(review("polis").path("findings").asString()).isEqualTo("Belysningen");
        assertThat(review("polis").path("actions")).isEmpty();
        String told =
                browser.api("mimer", "/api/incidents/" + incident + "/timeline").body();
        assertThat(told).contains("Fler lampor").doesNotContain("Belysningen");
        assertThat(page("mimer")).contains("Fler lampor").doesNotContain("Belysningen", "form-genomgang");
    }

    private JsonNode review(String account) {
        return json(account, "/api/incidents/" + incident).path("review");
    }

    private JsonNode action(String account) {
        return review(account).path("actions").get(0);
    }

    private String page(String account) {
        return browser()
                .signIn(account)
                .get("/handelser/" + incident + "?flik=genomgang")
                .body();
    }

    private static ClassifiedText text(String text, Confidentiality confidentiality) {
        return new ClassifiedText(text, confidentiality);
    }
}
