package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AssignReviewAction;
import se.samsvar.incident.IncidentCommand.CloseIncident;
import se.samsvar.incident.IncidentCommand.HoldReview;
import se.samsvar.incident.IncidentCommand.ReclassifyIncident;
import se.samsvar.incident.IncidentCommand.ReopenIncident;
import se.samsvar.incident.IncidentCommand.ReportReview;
import se.samsvar.incident.IncidentCommand.SettleReviewActions;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The forms of an incident's page order what they say, with what the lead had seen. */
class IncidentOrdersTest extends QueryTest {
    @Autowired
    private CommandBus bus;

    private final List<CommandMessage<?>> ordered = new CopyOnWriteArrayList<>();
    private final List<Registration> handlers = new CopyOnWriteArrayList<>();
    private IncidentId incident = new IncidentId(UUID.randomUUID());

    @BeforeEach
    void theCommandSideTakesOrders() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        Stream.of(
                        CloseIncident.class,
                        ReopenIncident.class,
                        UnmergeIncident.class,
                        HoldReview.class,
                        ReportReview.class,
                        AssignReviewAction.class,
                        SettleReviewActions.class,
                        ResendNotice.class)
                .forEach(type -> handlers.add(bus.subscribe(type.getName(), ordered::add)));
    }

    @AfterEach
    void noMore() {
        handlers.forEach(Registration::cancel);
    }

    @ParameterizedTest
    @CsvSource({
        "ateroppning, ReopenIncident",
        "isartagning, UnmergeIncident",
        "avslut, CloseIncident",
        "genomgang, HoldReview",
        "rapport, ReportReview",
        "genomgangsatgard, AssignReviewAction",
        "genomgang-klar, SettleReviewActions",
        "omsandning, ResendNotice"
    })
    void everyFormOrdersItsCommand(String form, String command) {
        assertThat(send(form, Map.of()).statusCode()).isEqualTo(302);
        assertThat(ordered).hasSize(1);
        assertThat(ordered.getFirst().getPayloadType().getSimpleName()).isEqualTo(command);
        assertThat(ordered.getFirst().getMetaData())
                .containsEntry(ActorMetadata.SEEN, "4")
                .containsEntry(ActorMetadata.ACTOR, "lead");
    }

    @Test
    void aReviewIsOrderedWithEverythingThatWasTyped() {
        send("genomgang", Map.of());
        HoldReview review = (HoldReview) ordered.getFirst().getPayload();
        assertThat(review.heldAt()).hasToString("2026-03-05T09:00:00Z");
        assertThat(review.owner()).hasToString("polis");
        assertThat(review.findings()).isEqualTo(new ClassifiedText("Det gick bra", Confidentiality.AUTHORITIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"polis", "strategic", "auditor", "admin"})
    void onlyTheLeadOrders(String account) {
        happenings.task(incident, "polis", TestClock.START);
        HttpResponse<String> answer =
                browser.signIn(account).post("/login", "/handelser/" + incident + "/avslut", typed(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ordered).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsNamedAndNothingIsOrdered() {
        assertThat(send("genomgang", Map.of("heldAt", "i går")).statusCode()).isEqualTo(400);
        assertThat(send("genomgang", Map.of("owner", "okänd")).statusCode()).isEqualTo(422);
        HttpResponse<String> phone = send("rapport", Map.of("report", "Ring 070-123 45 67"));
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("telefonnummer", "Ring 070-123 45 67", "id=\"rapport-report-fel\"");
        assertThat(send("genomgangsatgard", Map.of("goal", "Z/STR")).statusCode())
                .isEqualTo(400);
        assertThat(send("omsandning", Map.of("noticeId", "7")).statusCode()).isEqualTo(400);
        assertThat(send("avslut", Map.of("seen", "-1")).statusCode()).isEqualTo(400);
        assertThat(send("ingenting", Map.of()).statusCode()).isEqualTo(400);
        assertThat(ordered).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsSaidAndWhatWasTypedIsKept() {
        handlers.add(bus.subscribe(ReclassifyIncident.class.getName(), message -> {
            throw new Refusal(RefusalCode.INCIDENT_CHANGED, null, "omrubricerad", "anna", "3 mars");
        }));
        HttpResponse<String> answer =
                send("rubricering", Map.of("type", "EXPLOSION", "reason", "Det small", "suspected", "true"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("omrubricerad, av anna 3 mars", "Det small")
                .doesNotContain("??");
    }

    @Test
    void whoeverClosesSeesHowManyTasksAreOpen() {
        assertThat(page()).doesNotContain("name=\"openReason\"", "Öppna händelsen igen");
        happenings.task(incident, "mimer", TestClock.START);
        assertThat(page()).contains("En uppgift är öppen", "name=\"openReason\"");
        send("avslut", Map.of("openReason", "Flyttas till ordinarie arbete"));
        CloseIncident close = (CloseIncident) ordered.getFirst().getPayload();
        assertThat(close.openReason()).isNotNull();
        happenings.store(new IncidentClosed(
                incident, new ClassifiedText("Klart", Confidentiality.ALL_PARTNERS), null, 1, close.openReason()));
        assertThat(page())
                .contains("Öppna händelsen igen", "med en öppen uppgift")
                .doesNotContain("id=\"form-avslut\"", "??");
    }

    private String page() {
        return browser().signIn("lead").get("/handelser/" + incident).body();
    }

    private HttpResponse<String> send(String form, Map<String, String> more) {
        return browser.signIn("lead")
                .post("/handelser/" + incident, "/handelser/" + incident + "/" + form, typed(more));
    }

    private static Map<String, String> typed(Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "formId", UUID.randomUUID().toString(),
                "noticeId", UUID.randomUUID().toString(),
                "seen", "4",
                "reason", "Det visade sig",
                "summary", "Klart",
                "findings", "Det gick bra",
                "report", "Se bilagan",
                "heldAt", "2026-03-05T10:00",
                "dueAt", "2026-04-05T10:00",
                "confidentiality", "AUTHORITIES"));
        typed.putAll(Map.of("owner", "polis", "title", "Bättre belysning", "goal", "G/STR"));
        typed.putAll(more);
        return typed;
    }
}
