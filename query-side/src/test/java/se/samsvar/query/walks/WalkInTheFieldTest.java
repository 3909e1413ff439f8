package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.NamedIds;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Orders;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkCommand.RecordObservation;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkStopVisited;

/** What a walk's page needs to work on a phone without net, and what the server does for it. */
class WalkInTheFieldTest extends QueryTest {
    private static final PartnerId TEKNIK = new PartnerId("teknik");

    @Autowired
    private CommandBus bus;

    private WalkStory walk;

    @BeforeEach
    void scheduled() {
        walk = WalkStory.scheduled(happenings, "mimer", "polis");
    }

    @Test
    void anObservationSentTwiceIsTheSameOne() {
        UUID id = UUID.randomUUID();
        try (Orders orders = Orders.taken(bus, RecordObservation.class)) {
            assertThat(observed(id.toString()).statusCode()).isEqualTo(302);
            assertThat(observed(id.toString()).statusCode()).isEqualTo(302);
            assertThat(orders.commands()).hasSize(2);
            assertThat(orders.commands().getFirst()).isEqualTo(orders.commands().getLast());
            assertThat(((RecordObservation) orders.commands().getFirst())
                            .observation()
                            .observationId()
                            .value())
                    .isEqualTo(id);
            assertThat(observed("inget id").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void thePageHasWhatItsScriptWorksWith() {
        RouteStop square = new RouteStop(new StopId(UUID.randomUUID()), "Torget", null);
        RouteStop school = new RouteStop(new StopId(UUID.randomUUID()), "Skolan", null);
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(square, school), false));
        walk.then((id, all) -> new WalkStopVisited(id, all, square.stopId(), true));
        Browser mimer = browser.signIn("mimer");
        assertThat(mimer.get("/vandringar/" + walk.id()).body())
                .contains("data-viewer=\"mimer\"", "data-walk=\"" + walk.id() + "\"", "1 av 2 stopp besökta")
                .contains("id=\"vantar\"", "id=\"utan-nat\"", "id=\"iakttagelse-form\"", "data-act=\"stopp\"")
                .containsPattern("name=\"observationId\" value=\"[0-9a-f-]{36}\"")
                .doesNotContain("??");
        mimer.post("/inkorg", "/visning", Map.of("language", "en"));
        assertThat(mimer.get("/vandringar/" + walk.id()).body())
                .contains("1 of 2 stops visited", "Waits to be sent")
                .doesNotContain("??", "Iakttagelser");
        assertThat(mimer.get("/vandringar").body()).contains("Planned").doesNotContain("??", "Planerade");
    }

    @Test
    void onTheSpotTheRouteComesFirstAndTheFormIsOpen() {
        walk.then((id, all) -> new WalkRouteSet(
                id, all, List.of(new RouteStop(new StopId(UUID.randomUUID()), "Torget", null)), false));
        String before = page();
        assertThat(before.indexOf("id=\"rutt\"")).isGreaterThan(before.indexOf("id=\"steg\""));
        clock.set(WalkStory.DUSK);
        String there = page();
        assertThat(there.indexOf("id=\"rutt\"")).isLessThan(there.indexOf("id=\"steg\""));
        assertThat(there)
                .containsOnlyOnce("id=\"rutt\"")
                .contains("href=\"#narvaro\"", "<details class=\"card\" open=\"open\">");
    }

    @Test
    void theWorkerIsForEverybodyAndAtTheRoot() {
        HttpResponse<String> worker = browser.get("/sw.js");
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(worker.body()).contains("vandringar").doesNotContain("/api");
    }

    @Test
    void aTaskThatIsAskedForAgainIsShownInsteadOfTheOneTakenBack() {
        TaskId first = new TaskId(NamedIds.of("observation", walk.observed("Mörkt", Confidentiality.ALL_PARTNERS)));
        assigned(first, "Laga lampan");
        happenings.store(new TaskCancelled(first, walk.incident(), TEKNIK, "Händelsen är avslutad"));
        assertThat(page()).contains("Inställd", "/inkorg/" + first);
        TaskId second = new TaskId(NamedIds.of("again", first, 2));
        assigned(second, "Laga lampan");
        assertThat(page()).contains("/inkorg/" + second).doesNotContain("/inkorg/" + first, "Inställd");
        happenings.store(new TaskCancelled(second, walk.incident(), TEKNIK, "Händelsen är avslutad"));
        TaskId third = new TaskId(NamedIds.of("again", second, 3));
        assigned(third, "Laga lampan");
        assertThat(page()).contains("/inkorg/" + third).doesNotContain("Inställd");
    }

    private void assigned(TaskId task, String title) {
        happenings.store(new TaskAssigned(
                task,
                walk.incident(),
                TEKNIK,
                title,
                TestClock.START,
                null,
                null,
                GoalPair.parse("G/STR"),
                null,
                Urgency.DAYTIME,
                FollowUp.DEFAULT));
    }

    private String page() {
        return browser().signIn("lead").get("/vandringar/" + walk.id()).body();
    }

    private HttpResponse<String> observed(String id) {
        Map<String, String> form = new HashMap<>(Map.of("category", "LIGHTING", "place", "Torget", "text", "Mörkt"));
        form.putAll(Map.of("confidentiality", "ALL_PARTNERS", "responsible", "", "observationId", id));
        String address = "/vandringar/" + walk.id();
        return browser().signIn("mimer").post(address, address + "/iakttagelse", form);
    }
}
