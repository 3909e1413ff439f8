package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Orders;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkKind;

class WalkFormsTest extends QueryTest {

    private static final PartnerId MIMER = new PartnerId("mimer");
    private static final PartnerId POLIS = new PartnerId("polis");
    private static final RouteStop SQUARE = new RouteStop(new StopId(new UUID(0, 1)), "Torget", null);
    private static final Class<?>[] ALL = {
        SetWalkRoute.class, VisitStop.class, PlanPreMeeting.class, RecordAttendance.class, WriteProtocol.class,
        SettleActionList.class, PlanFeedback.class, ReplyToWalk.class, RecordObservation.class, CompleteWalk.class
    };

    @Autowired
    private CommandBus bus;

    private WalkStory walk;

    @BeforeEach
    void scheduled() {
        walk = WalkStory.scheduled(happenings, "mimer", "polis");
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(SQUARE), true));
    }

    private String address() {
        return "/vandringar/" + walk.id();
    }

    private List<Object> ordered(String account, String act, Map<String, String> form) {
        try (Orders orders = Orders.taken(bus, ALL)) {
            HttpResponse<String> answer = browser().signIn(account).post(address(), address() + "/" + act, form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(orders.actors())
                    .allSatisfy(actor -> assertThat(actor.name()).isEqualTo(account));
            return orders.commands();
        }
    }

    @Test
    void aStopIsMarkedWithOnePressAndPeopleStayWhereTheyWere() {
        Map<String, String> form = Map.of("stopId", SQUARE.stopId().toString(), "besokt", "ja");
        assertThat(ordered("mimer", "stopp", form)).containsExactly(new VisitStop(walk.id(), SQUARE.stopId(), true));
        Map<String, String> undo = Map.of("stopId", SQUARE.stopId().toString(), "besokt", "nej");
        assertThat(ordered("lead", "stopp", undo)).containsExactly(new VisitStop(walk.id(), SQUARE.stopId(), false));
        try (var _ = Orders.taken(bus, ALL)) {
            assertThat(browser.signIn("mimer")
                            .post(address(), address() + "/stopp", form)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith(address() + "#rutt");
        }
    }

    @Test
    void theLeadWritesTheRouteAsLines() {
        List<Object> orders = ordered("lead", "rutt", Map.of("route", "Parken\r\nTorget\r\n"));
        assertThat(orders).singleElement().isInstanceOfSatisfying(SetWalkRoute.class, command -> {
            assertThat(command.stops()).extracting(RouteStop::title).containsExactly("Parken", "Torget");
            assertThat(command.stops().getLast()).isEqualTo(SQUARE);
        });
        assertThat(browser.signIn("lead").get(address()).body()).contains(">Torget</textarea>");
    }

    @Test
    void meetingsArePlannedInSwedishTime() {
        assertThat(ordered("lead", "formote", Map.of("startsAt", "2026-03-15T10:00", "place", " Stadshuset ")))
                .containsExactly(new PlanPreMeeting(walk.id(), Instant.parse("2026-03-15T09:00:00Z"), "Stadshuset"));
        held();
        assertThat(ordered("lead", "aterkopplingsmote", Map.of("startsAt", "2026-04-01T18:00", "place", "")))
                .containsExactly(new PlanFeedback(walk.id(), Instant.parse("2026-04-01T16:00:00Z"), null));
    }

    @Test
    void theLeadCountsAllAndOnlyWhatDiffersIsOrdered() {
        walk.then((id, all) -> new WalkAttendanceRecorded(id, all, MIMER, 2));
        assertThat(ordered("lead", "narvaro", Map.of("antal-mimer", "2", "antal-polis", "3")))
                .containsExactly(new RecordAttendance(walk.id(), POLIS, 3));
        assertThat(ordered("mimer", "narvaro", Map.of("antal-mimer", "4")))
                .containsExactly(new RecordAttendance(walk.id(), MIMER, 4));
        assertThat(ordered("mimer", "narvaro", Map.of("antal-mimer", ""))).isEmpty();
    }

    @Test
    void theProtocolIsWrittenAndTheActionListSettled() {
        held();
        assertThat(ordered("lead", "protokoll", Map.of("text", "Vi såg", "confidentiality", "ALL_PARTNERS")))
                .containsExactly(
                        new WriteProtocol(walk.id(), new ClassifiedText("Vi såg", Confidentiality.ALL_PARTNERS)));
        assertThat(ordered("lead", "atgardslista", Map.of())).containsExactly(new SettleActionList(walk.id()));
    }

    @Test
    void anObservationKeepsItsClassAndItsResponsible() {
        Map<String, String> form = Map.of(
                "category", "LIGHTING",
                "place", "Torget",
                "text", "Mörkt",
                "confidentiality", "POLICE_AND_LEAD",
                "responsible", "polis");
        assertThat(ordered("polis", "iakttagelse", form))
                .singleElement()
                .isInstanceOfSatisfying(RecordObservation.class, command -> {
                    assertThat(command.observation().text())
                            .isEqualTo(new ClassifiedText("Mörkt", Confidentiality.POLICE_AND_LEAD));
                    assertThat(command.observation().responsible()).isEqualTo(POLIS);
                });
    }

    @Test
    void aRefusalIsShownWithWhatWasTyped() {
        held();
        Refusal window = new Refusal(RefusalCode.WALK_FEEDBACK_WINDOW, "startsAt", "30 mars", "6 april");
        try (var _ = Orders.refused(bus, window, PlanFeedback.class)) {
            HttpResponse<String> answer = browser.signIn("lead")
                    .post(
                            address(),
                            address() + "/aterkopplingsmote",
                            Map.of("startsAt", "2026-03-18T18:00", "place", "Bibl <i>"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("14–21 dygn efter vandringen, alltså 30 mars – 6 april.")
                    .contains("value=\"2026-03-18T18:00\"", "value=\"Bibl &lt;i&gt;\"")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stopp, stopId, no-uuid, 400",
        "stopp, other, x, 400",
        "rutt, route, Ring 070-1234567, 422",
        "formote, startsAt, i morgon, 400",
        "formote, place, Torget, 400",
        "narvaro, antal-mimer, -3, 400",
        "narvaro, antal-mimer, många, 400",
        "protokoll, text, 19121212-1212, 422",
        "protokoll, confidentiality, ALL_PARTNERS, 400",
        "iakttagelse, category, SMELL, 400",
        "hoppa, a, b, 400"
    })
    void whatCantBeUsedIsNoOrder(String act, String field, String typed, int status) {
        try (Orders orders = Orders.taken(bus, ALL)) {
            HttpResponse<String> answer =
                    browser.signIn("lead").post(address(), address() + "/" + act, Map.of(field, typed));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("??");
            assertThat(orders.commands()).isEmpty();
        }
    }

    @Test
    void thereIsNoFormForThoseWhoMayNotSeeTheWalk() {
        Browser skola = browser.signIn("skola");
        assertThat(skola.post(
                                "/inkorg",
                                address() + "/stopp",
                                Map.of("stopId", SQUARE.stopId().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    private void held() {
        walk.then((id, all) -> new WalkHeld(id, all, WalkKind.RAPID, WalkStory.DUSK, Map.of(), null));
    }
}
