package se.samsvar.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.AcknowledgeTask;
import se.samsvar.task.TaskCommand.DeclineTask;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

class InboxPagesTest extends QueryTest {
    @Autowired
    private CommandBus commands;

    @Test
    void theInboxHoldsExactlyTheOwnTasksAndTheWalk() {
        IncidentId incident = happenings.shooting("Skultuna", Confidentiality.ALL_PARTNERS);
        TaskId own = happenings.task(incident, "mimer", TestClock.START.minusSeconds(60));
        TaskId other = happenings.task(incident, "skola", TestClock.START);
        WalkId walk = new WalkId(UUID.randomUUID());
        happenings.store(new WalkScheduled(
                walk,
                List.of(incident),
                WalkKind.RAPID,
                new District("Skultuna"),
                TestClock.START.plusSeconds(86_400),
                TestClock.START.plusSeconds(3_600),
                Happenings.partners("mimer", "polis")));
        String page = browser.signIn("mimer").get("/inkorg").body();
        assertThat(page)
                .contains("Inkorg för Bostads AB Mimer", "/inkorg/" + own, "/vandringar/" + walk, "Över tiden")
                .doesNotContain(other.toString())
                .doesNotContain("??");
        assertThat(browser().signIn("skola").get("/inkorg").body())
                .contains(other.toString())
                .doesNotContain(own.toString(), walk.toString());
    }

    @Test
    void theLeadChoosesAnOrganisationAndAPartnerMayNot() {
        assertThat(browser.signIn("lead").get("/inkorg?part=mimer").body()).contains("Inkorg för Bostads AB Mimer");
        assertThat(browser().signIn("skola").get("/inkorg?part=mimer").statusCode())
                .isEqualTo(403);
        assertThat(browser().signIn("council").get("/inkorg").statusCode()).isEqualTo(403);
    }

    @Test
    void acknowledgingSendsTheCommandAsTheViewer() {
        List<String> actors = new CopyOnWriteArrayList<>();
        TaskId task = task();
        try (var _ = commands.subscribe(AcknowledgeTask.class.getName(), message -> {
            actors.add(message.getMetaData().get(ActorMetadata.ORGANISATION) + " "
                    + ((AcknowledgeTask) message.getPayload()).taskId());
            return null;
        })) {
            Browser mimer = browser.signIn("mimer");
            var answer = mimer.post("/inkorg/" + task, "/inkorg/" + task + "/mottagning", Map.of());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/inkorg/" + task));
        }
        assertThat(actors).containsExactly("mimer " + task);
    }

    @Test
    void aRefusalIsShownOnTheFormWithWhatWasTyped() {
        TaskId task = task();
        try (var _ = commands.subscribe(DeclineTask.class.getName(), message -> {
            throw new Refusal(RefusalCode.TASK_ALREADY_COMPLETED, null);
        })) {
            var answer = browser.signIn("mimer")
                    .post("/inkorg/" + task, "/inkorg/" + task + "/avbojning", Map.of("text", "Saknar <folk>"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Uppgiften är redan klar.", "Saknar &lt;folk&gt;</textarea>");
        }
        var phone =
                browser.post("/inkorg/" + task, "/inkorg/" + task + "/kommentar", Map.of("text", "Ring 070-1234567"));
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("Ring 070-1234567</textarea>");
    }

    @Test
    void aFormForAnothersTaskFindsNothing() {
        IncidentId incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        TaskId other = happenings.task(incident, "skola", TestClock.START);
        assertThat(browser.signIn("mimer")
                        .post("/inkorg", "/inkorg/" + other + "/start", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private TaskId task() {
        return happenings.task(happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS), "mimer", TestClock.START);
    }
}
