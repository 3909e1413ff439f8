package se.samsvar.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Orders;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskCommand.AcknowledgeTask;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskId;

class InboxViewsTest extends QueryTest {
    private static final PartnerId SKOLA = new PartnerId("skola");
    private static final Actor HEADMASTER = new Actor("skola", Role.PARTNER, SKOLA);
    private static final Actor TEACHER = new Actor("läraren", Role.PARTNER, SKOLA);
    private static final ClassifiedText DONE = new ClassifiedText("Gjort", Confidentiality.ALL_PARTNERS);

    @Autowired
    private CommandBus bus;

    private IncidentId incident;
    private TaskId late;
    private TaskId soon;

    @BeforeEach
    void tasks() {
        incident = happenings.shooting("Skultuna", Confidentiality.ALL_PARTNERS);
        late = happenings.task(incident, "skola", TestClock.START.minusSeconds(60));
        soon = happenings.task(incident, "skola", TestClock.START.plusSeconds(60));
    }

    @Test
    void mineIsWhatMyOwnAccountHasTaken() {
        assertThat(inbox("mina")).doesNotContain(row(late), row(soon));
        happenings.store(new TaskAcknowledged(late, incident, SKOLA, null), HEADMASTER, TestClock.START);
        happenings.store(new TaskAcknowledged(soon, incident, SKOLA, null), TEACHER, TestClock.START);
        assertThat(inbox("mina")).contains(row(late)).doesNotContain(row(soon), "??");
        happenings.store(new TaskStarted(late, incident, SKOLA, null), TEACHER, TestClock.START);
        assertThat(inbox("mina")).doesNotContain(row(late));
        happenings.store(new TaskStarted(soon, incident, SKOLA, null), HEADMASTER, TestClock.START);
        assertThat(inbox("mina")).contains(row(soon));
    }

    @Test
    void whatWasGivenToAnotherIsNobodysUntilItIsTaken() {
        happenings.store(new TaskAcknowledged(soon, incident, SKOLA, null), HEADMASTER, TestClock.START);
        PartnerId police = new PartnerId("polis");
        happenings.store(new TaskReassigned(soon, incident, SKOLA, police, "Uppgift", null, DONE));
        assertThat(inbox("mina")).doesNotContain(row(soon));
        assertThat(inbox("organisation")).doesNotContain(row(soon)).contains(row(late));
    }

    @Test
    void theRestIsByDueTimeOverdueOrEnded() {
        assertThat(inbox("over")).contains(row(late)).doesNotContain(row(soon), "??");
        String open = inbox("organisation");
        assertThat(open.indexOf(row(late))).isLessThan(open.indexOf(row(soon)));
        happenings.store(new TaskCompleted(late, incident, SKOLA, DONE));
        assertThat(inbox("klara")).contains(row(late)).doesNotContain(row(soon), "??");
        assertThat(inbox("over")).doesNotContain(row(late));
        assertThat(browser().signIn("skola").get("/inkorg?vy=andras").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyRowHasItsFormsWithoutAnyScript() {
        assertThat(inbox("organisation"))
                .contains("action=\"/inkorg/" + soon + "/mottagning\"", "action=\"/inkorg/" + soon + "/start\"")
                .contains("action=\"/inkorg/" + soon + "/klar\"", "id=\"klar-text-" + soon + "\"")
                .contains("value=\"/inkorg?vy=organisation\"");
        String strategic =
                browser().signIn("strategic").get("/inkorg?part=skola").body();
        assertThat(strategic).contains(row(soon)).doesNotContain("/mottagning\"", "/klar\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/inkorg?vy=mina, /inkorg?vy=mina",
        "/tavla?stadsdel=Skultuna, /tavla?stadsdel=Skultuna",
        "//evil.example/inkorg, ''",
        "https://evil.example, ''",
        "/inkorgen, ''"
    })
    void peopleReturnToTheListThatTheyCameFromAndNowhereElse(String back, String expected) {
        try (Orders orders = Orders.taken(bus, AcknowledgeTask.class)) {
            Browser skola = browser().signIn("skola");
            String to = skola.post("/inkorg", "/inkorg/" + soon + "/mottagning", Map.of("till", back))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(to).endsWith(expected.isEmpty() ? "/inkorg/" + soon : expected);
            assertThat(orders.commands()).containsExactly(new AcknowledgeTask(soon, null));
        }
    }

    @Test
    void anEmptyViewTeaches() {
        Browser lead = browser().signIn("lead");
        assertThat(lead.get("/inkorg?vy=over&part=fritid").body()).contains("Inget är över tiden.");
        lead.post("/inkorg", "/visning", Map.of("language", "en"));
        assertThat(lead.get("/inkorg?vy=over&part=fritid").body())
                .contains("Nothing is overdue.", "My organisation")
                .doesNotContain("??", "Över tiden");
    }

    private String inbox(String view) {
        return browser().signIn("skola").get("/inkorg?vy=" + view).body();
    }

    private static String row(TaskId task) {
        return "id=\"uppgift-" + task + "\"";
    }
}
