package se.samsvar.query.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.ResponseRecordedAsHistory;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.web.CatchUp;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfTest extends QueryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROW = """
            {"row": "3", "partners": ["polis"], "title": "Närvaro", "due": "24h",
             "goal": {"area": "G", "activity": "STR"}, "enabled": true}""";
    private static final String PLAN = """
            {"type": "SHOOTING", "version": 2, "historyAfter": 7,
             "followUp": {"remindAtPercent": 75, "escalateAfterHours": 24}, "rows": [%s]}""";

    @Autowired
    private QueryBus queries;

    @Autowired
    private CommandBus commands;

    @Autowired
    private CatchUp catchUp;

    private PlanDesk desk;

    @BeforeEach
    void theCommandSideKnowsPlans() {
        desk = new PlanDesk(queries, commands);
    }

    @AfterEach
    void noMore() {
        desk.close();
    }

    @Test
    void theNewPlanStandsBesideWhatHappened() {
        IncidentId incident = incident("2019-05-02T20:00:00Z");
        task(incident, "polis", "3", "Synlig närvaro");
        TaskId done = task(incident, "mimer", null, "Ring hyresvärden på Torget");
        happenings.store(new TaskCompleted(done, incident, new PartnerId("mimer"), null));
        JsonNode answer = answer("lead", PLAN.formatted(ROW), "2019-05-01", "2019-05-03");
        JsonNode one = answer.path("incidents").get(0);
        assertThat(one.path("incidentId").asString()).isEqualTo(incident.toString());
        assertThat(one.path("walk").path("startsAt").asString()).isEqualTo("2019-05-04T20:00:00Z");
        JsonNode mimer = one.path("partners").get(0);
        assertThat(mimer.path("partner").asString()).isEqualTo("mimer");
        assertThat(mimer.path("planned")).isEmpty();
        assertThat(mimer.path("happened").get(0).path("title").asString()).contains("Ring hyresvärden");
        assertThat(mimer.path("happened").get(0).path("status").asString()).isEqualTo("COMPLETED");
        JsonNode polis = one.path("partners").get(1);
        assertThat(polis.path("planned").get(0).path("dueAt").asString()).isEqualTo("2019-05-03T20:00:00Z");
        assertThat(polis.path("happened").get(0).path("row").asString()).isEqualTo("3");
        JsonNode load = answer.path("load").get(1);
        assertThat(load.path("partnerName").asString()).isEqualTo("Polisen");
        assertThat(load.path("planned").asInt()).isEqualTo(1);
        assertThat(load.path("plannedNow").asInt()).isEqualTo(1);
        assertThat(load.path("happened").asInt()).isEqualTo(1);
        assertThat(desk.ordered).isEmpty();
    }

    @Test
    void historyCountsAndDuplicatesDoNot() {
        IncidentId kept = incident("2018-05-02T20:00:00Z");
        IncidentId old = incident("2018-05-02T21:00:00Z");
        IncidentId twin = incident("2018-05-02T22:00:00Z");
        happenings.store(new ResponseRecordedAsHistory(old, 1, 30));
        happenings.store(new IncidentMerged(twin, kept, new ClassifiedText("Samma", Confidentiality.ALL_PARTNERS)));
        JsonNode incidents =
                answer("admin", PLAN.formatted(ROW), "2018-05-01", "2018-05-03").path("incidents");
        assertThat(incidents).hasSize(2);
        assertThat(incidents.get(1).path("history").asBoolean()).isTrue();
    }

    @Test
    void onlySoManyAreLookedAtAndItSaysSo() {
        for (int i = 0; i <= WhatIf.MOST; i++) {
            incident(Instant.parse("2017-05-02T00:00:00Z")
                    .plus(Duration.ofMinutes(i))
                    .toString());
        }
        JsonNode answer = answer("strategic", PLAN.formatted(ROW), "2017-05-01", "2017-05-03");
        assertThat(answer.path("cut").asBoolean()).isTrue();
        assertThat(answer.path("incidents")).hasSize(WhatIf.MOST);
        assertThat(answer.path("incidents").get(0).path("occurredAt").asString())
                .isEqualTo("2017-05-02T00:00:00Z");
    }

    @Test
    void whatSomebodyWroteOfAnIncidentIsNotForThoseWhoSeeNone() {
        IncidentId incident = incident("2016-05-02T20:00:00Z");
        task(incident, "mimer", null, "Ring hyresvärden på Torget");
        String body = ask("admin", question(PLAN.formatted(ROW), "2016-05-01", "2016-05-03"))
                .body();
        assertThat(body).contains(incident.toString()).doesNotContain("hyresvärden", "Skott mot");
    }

    @ParameterizedTest
    @CsvSource({"lead,200", "admin,200", "strategic,200", "auditor,403", "mimer,403", "council,403", "nobody,401"})
    void itIsForThoseWhoAnswerForPlans(String account, int status) {
        assertThat(ask(account, question(PLAN.formatted(ROW), "2015-05-01", "2015-05-03"))
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | request.body-unreadable",
                "{} | 400 | \"field\":\"plan\"",
                "{\"plan\": {}} | 400 | \"field\":\"plan.",
                "{\"plan\": {\"version\": 1, \"historyAfter\": 7}} | 400 | \"field\":\"plan.type\"",
                "{\"plan\": {\"version\": 1, \"historyAfter\": 7, \"type\": \"SHOOTING\"}} | 400 | \"field\":\"plan.followUp\"",
                "{\"plan\": {\"type\": \"FLOOD\"}} | 400 | \"field\":\"plan.type\"",
                "{\"plan\": {\"rows\": [{\"due\": {}}]}} | 400 | \"field\":\"plan.rows[0].due\"",
                "{\"plan\": 7} | 400 | \"field\":\"plan\"",
                "[] | 400 | request.body-unreadable"
            })
    void whatIsNoQuestionIsRefused(String body, int status, String said) {
        HttpResponse<String> answer = ask("lead", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void whatIsWrongWithThePlanIsSaidAtOnce() {
        String faulty = ROW.replace("24h", "soon");
        String partnerless = faulty.replace("\"polis\"", "").replace("\"3\"", "\"4\"");
        HttpResponse<String> answer = ask("lead", question(PLAN.formatted(faulty + "," + partnerless), "", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("plan.rows[0].due", "plan.rows[1].due", "plan.rows[1].partners");
        assertThat(ask("lead", question(PLAN.formatted(ROW.replace("STR", "VNR")), "", ""))
                        .body())
                .contains("goal.pair-not-in-agreement");
        assertThat(ask("lead", question(PLAN.formatted("null"), "", "")).body()).contains("\"field\":\"plan.rows[0]\"");
        assertThat(ask("lead", question(PLAN.formatted(ROW.replace("\"title\"", "\"rubrik\"")), "", ""))
                        .body())
                .contains("\"field\":\"plan.rows[0].title\"");
        assertThat(ask("lead", question(PLAN.formatted(ROW).replace("SHOOTING", "ARSON"), "", ""))
                        .body())
                .contains("plan.type-mismatch");
    }

    @Test
    void aPeriodThatCannotBeIsRefused() {
        assertThat(ask("lead", question(PLAN.formatted(ROW), "i går", "")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> backwards = ask("lead", question(PLAN.formatted(ROW), "2026-03-05", "2026-03-01"));
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(backwards.body()).contains("\"field\":\"to\"");
        assertThat(browser.api("lead", "/api/plans/SHOOTING/what-if").statusCode())
                .isEqualTo(405);
    }

    private IncidentId incident(String occurredAt) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        IncidentFacts facts = Happenings.facts("Bäckby", Confidentiality.ALL_PARTNERS);
        Instant at = Instant.parse(occurredAt);
        happenings.store(new IncidentReported(
                id,
                IncidentType.SHOOTING,
                new IncidentFacts(
                        at, at, facts.place(), true, false, false, false, 0, facts.summary(), facts.source())));
        return id;
    }

    private TaskId task(IncidentId incident, String partner, String row, String title) {
        TaskId id = new TaskId(UUID.randomUUID());
        happenings.store(new TaskAssigned(
                id,
                incident,
                new PartnerId(partner),
                title,
                TestClock.START,
                TestClock.START,
                null,
                GoalPair.parse("G/STR"),
                row,
                Urgency.NOW,
                FollowUp.DEFAULT));
        return id;
    }

    private JsonNode answer(String account, String plan, String from, String to) {
        HttpResponse<String> answer = ask(account, question(plan, from, to));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String question(String plan, String from, String to) {
        return "{\"plan\": " + plan + ", \"from\": \"" + from + "\", \"to\": \"" + to + "\"}";
    }

    private HttpResponse<String> ask(String account, String body) {
        catchUp.await(Duration.ofSeconds(10));
        HttpRequest.Builder request = browser.request("/api/plans/SHOOTING/what-if")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!account.equals("nobody")) {
            request.header("Authorization", Browser.basic(account));
        }
        try {
            return browser.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
