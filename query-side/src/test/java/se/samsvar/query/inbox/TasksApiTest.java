package se.samsvar.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.CommentId;
import se.samsvar.task.TaskEvent.TaskCommented;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

class TasksApiTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");
    private static final Actor MIMER_ACTS = new Actor("mimer", Role.PARTNER, MIMER);

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "auditor,200", "mimer,200", "council,403", "admin,403"})
    void onlyThoseWithIncidentsHaveTasks(String account, int status) {
        assertThat(browser.api(account, "/api/tasks").statusCode()).isEqualTo(status);
    }

    @Test
    void aPartnerHasItsOwnTasksAndNoOthers() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.AUTHORITIES);
        TaskId own = happenings.task(incident, "mimer", TestClock.START.plusSeconds(60));
        TaskId other = happenings.task(incident, "skola", TestClock.START.plusSeconds(60));
        assertThat(browser.api("mimer", "/api/tasks").body())
                .contains(own.toString())
                .doesNotContain(other.toString());
        assertThat(browser.api("mimer", "/api/tasks?partner=skola").statusCode())
                .isEqualTo(403);
        assertThat(browser.api("mimer", "/api/tasks/" + other).statusCode()).isEqualTo(404);
        JsonNode task = json("mimer", "/api/tasks/" + own);
        assertThat(task.path("partnerName").asString()).isEqualTo("Bostads AB Mimer");
        assertThat(task.path("incident").path("district").asString()).isEqualTo("Bäckby");
        assertThat(task.path("incident").path("summary").isNull()).isTrue();
        assertThat(json("lead", "/api/tasks/" + own)
                        .path("incident")
                        .path("summary")
                        .asString())
                .contains("torget");
    }

    @Test
    void theOverdueComeFirstAndThoseThatWaitLast() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        TaskId waiting = happenings.task(incident, "region", null);
        TaskId later = happenings.task(incident, "region", TestClock.START.plusSeconds(60));
        TaskId overdue = happenings.task(incident, "region", TestClock.START.minusSeconds(60));
        String path = "/api/tasks?partner=region&status=ASSIGNED&status=STARTED";
        JsonNode items = json("lead", path).path("items");
        assertThat(items)
                .extracting(item -> item.path("taskId").asString())
                .containsExactly(overdue.toString(), later.toString(), waiting.toString());
        assertThat(items).extracting(item -> item.path("overdue").asBoolean()).containsExactly(true, false, false);
        assertThat(json("lead", "/api/tasks?partner=region&overdue=true")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        JsonNode second = json("lead", path + "&size=1&page=1");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("items").get(0).path("taskId").asString()).isEqualTo(later.toString());
    }

    @Test
    void anOutcomeReachesItsClassAndItsAuthorOnly() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        TaskId task = happenings.task(incident, "mimer", TestClock.START);
        ClassifiedText secret = new ClassifiedText("Hemligt utfall", Confidentiality.POLICE_AND_LEAD);
        happenings.store(
                new TaskCommented(task, incident, MIMER, new CommentId(UUID.randomUUID()), MIMER, secret),
                MIMER_ACTS,
                TestClock.START);
        happenings.store(new TaskCompleted(task, incident, MIMER, secret), MIMER_ACTS, TestClock.START);
        for (String reader : new String[] {"lead", "mimer"}) {
            JsonNode seen = json(reader, "/api/tasks/" + task);
            assertThat(seen.path("outcome").asString()).isEqualTo("Hemligt utfall");
            assertThat(seen.path("comments").get(0).path("text").asString()).isEqualTo("Hemligt utfall");
            assertThat(seen.path("status").asString()).isEqualTo("COMPLETED");
        }
        for (String reader : new String[] {"auditor", "strategic"}) {
            assertThat(browser.api(reader, "/api/tasks/" + task).body()).doesNotContain("Hemligt");
        }
    }

    @Test
    void aReassignedTaskIsNewToItsHolderAndGoneForTheFormer() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        TaskId task = happenings.task(incident, "mimer", TestClock.START);
        ClassifiedText reason = new ClassifiedText("Rätt part", Confidentiality.ALL_PARTNERS);
        happenings.store(new TaskReassigned(
                task, incident, MIMER, new PartnerId("polis"), "Uppgift", TestClock.START.plusSeconds(9), reason));
        assertThat(browser.api("mimer", "/api/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(json("polis", "/api/tasks/" + task).path("reason").asString())
                .isEqualTo("Rätt part");
    }

    @ParameterizedTest
    @CsvSource({"status=OLD,status", "page=-1,page", "size=0,size", "overdue=perhaps,overdue"})
    void whatCannotBeAskedIsNamed(String query, String field) {
        assertThat(browser.api("lead", "/api/tasks?" + query).statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/tasks?" + query).body()).contains("\"field\":\"" + field + "\"");
    }
}
