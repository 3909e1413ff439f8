package se.samsvar.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.ChangeTask;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

/** A lead changes a task by hand or drops it. */
class TaskChangeTest extends QueryTest {
    @Autowired
    private CommandBus bus;

    private final List<Object> ordered = new CopyOnWriteArrayList<>();
    private final List<Registration> handlers = new CopyOnWriteArrayList<>();
    private IncidentId incident = new IncidentId(UUID.randomUUID());
    private TaskId task = new TaskId(UUID.randomUUID());

    @BeforeEach
    void aTaskIsGiven() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        task = happenings.task(incident, "mimer", TestClock.START.plusSeconds(47));
        for (Class<?> type : List.of(ChangeTask.class, CancelTask.class)) {
            handlers.add(bus.subscribe(type.getName(), message -> ordered.add(message.getPayload())));
        }
    }

    @AfterEach
    void noMore() {
        handlers.forEach(Registration::cancel);
    }

    @Test
    void whatWasTouchedIsOrderedAndTheRestIsLeftAlone() {
        assertThat(send("lead", "andring", Map.of("title", "Boendemöte i skolan"))
                        .statusCode())
                .isEqualTo(302);
        send("lead", "andring", Map.of("dueAt", "2026-03-10T18:00", "goal", "G/BOI"));
        ClassifiedText why = new ClassifiedText("Lokalen byts", Confidentiality.ALL_PARTNERS);
        assertThat(ordered)
                .containsExactly(
                        new ChangeTask(task, "Boendemöte i skolan", null, null, why),
                        new ChangeTask(
                                task, null, Instant.parse("2026-03-10T17:00:00Z"), GoalPair.parse("G/BOI"), why));
    }

    @Test
    void aTaskIsDroppedWithAReason() {
        send("lead", "installning", Map.of());
        assertThat(ordered).containsExactly(new CancelTask(task, "Lokalen byts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimer", "strategic"})
    void othersThanTheLeadMayNot(String account) {
        assertThat(send(account, "andring", Map.of("title", "Annat")).statusCode())
                .isEqualTo(403);
        assertThat(send(account, "installning", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser().signIn("mimer").get("/inkorg/" + task).body()).doesNotContain("/andring", "/installning");
        assertThat(ordered).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsRefusedAndKept() {
        HttpResponse<String> phone = send("lead", "andring", Map.of("title", "Ring 070-123 45 67"));
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("telefonnummer", "value=\"Ring 070-123 45 67\"");
        assertThat(send("lead", "andring", Map.of("goal", "Q/STR")).statusCode())
                .isEqualTo(400);
        assertThat(send("lead", "andring", Map.of("dueAt", "snart")).statusCode())
                .isEqualTo(400);
        assertThat(send("lead", "andring", Map.of("text", "")).statusCode()).isEqualTo(400);
        assertThat(send("lead", "installning", Map.of("text", " ")).statusCode())
                .isEqualTo(400);
        assertThat(ordered).isEmpty();
    }

    @Test
    void aChangedTaskIsShownAsItIsNow() {
        happenings.store(new TaskChanged(
                task,
                incident,
                new PartnerId("mimer"),
                "Boendemöte i skolan",
                null,
                GoalPair.parse("G/BOI"),
                new ClassifiedText("Hemligt skäl", Confidentiality.POLICE_AND_LEAD)));
        for (String path : List.of("/api/tasks/" + task, "/api/incidents/" + incident)) {
            JsonNode answer = json("mimer", path);
            JsonNode changed = answer.has("tasks") ? answer.path("tasks").get(0) : answer;
            assertThat(changed.path("title").asString()).isEqualTo("Boendemöte i skolan");
            assertThat(changed.path("dueAt").isNull()).isTrue();
            assertThat(changed.path("activity").asString()).isEqualTo("BOI");
            assertThat(changed.path("urgency").asString()).isEqualTo("DAYTIME");
        }
        assertThat(browser.signIn("mimer").get("/inkorg/" + task).body())
                .contains("ändrades till ”Boendemöte i skolan”", "Dagtid")
                .doesNotContain("Hemligt", "??");
    }

    private HttpResponse<String> send(String account, String form, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "was-title", "Uppgift för mimer",
                "was-dueAt", "2026-03-03T21:30",
                "was-goal", "G/SKJ",
                "title", "Uppgift för mimer",
                "dueAt", "2026-03-03T21:30",
                "goal", "G/SKJ",
                "text", "Lokalen byts",
                "confidentiality", "ALL_PARTNERS"));
        typed.putAll(more);
        Browser signedIn = browser().signIn(account);
        return signedIn.post("/inkorg/" + task, "/inkorg/" + task + "/" + form, typed);
    }
}
