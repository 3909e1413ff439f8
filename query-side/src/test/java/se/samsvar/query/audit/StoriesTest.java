package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.DeferralReason;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;

/** Why there is a task, and why a notice was not sent: with the rule that decided it. */
class StoriesTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");
    /** No other test reports anything there, so that a page of what a figure is counted among holds these. */
    private static final String DISTRICT = "Brottberga";

    private static final Instant DUE = TestClock.START.plusSeconds(600);

    @Autowired
    private EventStore store;

    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final TaskId task = new TaskId(UUID.randomUUID());
    private final NoticeId notice = new NoticeId(UUID.randomUUID());

    @BeforeEach
    void aResponse() {
        String reported = stored(
                incident,
                0,
                new IncidentReported(
                        incident, IncidentType.SHOOTING, Happenings.facts(DISTRICT, Confidentiality.ALL_PARTNERS)),
                null);
        stored(incident, 1, new ResponseStarted(incident, IncidentType.SHOOTING, 3, 1, List.of(MIMER), null), reported);
        String assigned = stored(
                task,
                0,
                new TaskAssigned(
                        task,
                        incident,
                        MIMER,
                        "Boendemöte",
                        TestClock.START,
                        DUE,
                        null,
                        GoalPair.parse("G/BOI"),
                        "24",
                        Urgency.DAYTIME,
                        new FollowUp(60, 12)),
                reported);
        stored(task, 1, new TaskReminded(task, incident, MIMER, "Boendemöte", DUE, null), assigned);
        stored(task, 2, new TaskEscalated(task, incident, MIMER, "Boendemöte", DUE, null), assigned);
        NoticeContent content = new NoticeContent(null, null, null, List.of(), List.of());
        String asked = stored(
                notice,
                0,
                new NoticeRequested(notice, incident, MIMER, NoticeKind.RESPONSE_STARTED, Urgency.DAYTIME, content),
                reported);
        stored(notice, 1, new NoticeDeferred(notice, incident, MIMER, DUE, DeferralReason.QUIET_HOURS), reported);
        stored(notice, 2, new NoticeWithheld(notice, incident, MIMER, WithholdingReason.NO_LONGER_CURRENT), asked);
    }

    private String stored(Object aggregate, long sequence, DomainEvent event, @Nullable String cause) {
        Map<String, Object> metadata = new HashMap<>(ActorMetadata.of(cause == null ? Happenings.LEAD : Actor.SYSTEM));
        if (cause != null) {
            metadata.put(ActorMetadata.CAUSING_EVENT, cause);
        }
        String id = UUID.randomUUID().toString();
        store.publish(new GenericDomainEventMessage<>(
                "Aggregate", aggregate.toString(), sequence, event, MetaData.from(metadata), id, TestClock.START));
        return id;
    }

    @Test
    void aTaskNamesItsRowAndHowItIsWatchedOver() {
        String page = browser.signIn("auditor").get("/historik/uppgift/" + task).body();
        assertThat(page)
                .contains(
                        "Åtgärdsplanen för Skjutning, version 3, rad 24",
                        "/planer/SHOOTING?version=3#rad-24",
                        "Tidsfrist: 60 % av tiden hade gått",
                        "12 timmar efter fristen lyfts uppgiften",
                        "Beordrades av lead för Operativ ledning")
                .doesNotContain("??");
        Browser english = browser();
        english.post("/login", "/visning", Map.of("language", "en"));
        assertThat(english.signIn("auditor").get("/historik/uppgift/" + task).body())
                .contains("version 3, row 24", "Ordered by lead for Operativ ledning");
    }

    @Test
    void aNoticeSaysWhyItWaitedAndWhyItWasNotSent() {
        String page =
                browser.signIn("auditor").get("/historik/avisering/" + notice).body();
        assertThat(page)
                .contains(
                        "Varje part får en gång veta om sina uppgifter när insatsen startar",
                        "Tysta timmar: det som inte behöver väcka någon",
                        "skickades inte: inget av det som skulle sägas gäller längre",
                        "Det som väntat skickas bara om")
                .doesNotContain("??");
        assertThat(json("auditor", "/api/audit/notices/" + notice + "/why").path("events"))
                .hasSize(3);
    }

    @Test
    void whoeverIsNotInThePlanIsToldNothingAndThatIsSaid() {
        String page = browser.signIn("auditor")
                .get("/historik/" + incident + "/aviseringar")
                .body();
        assertThat(page)
                .contains(
                        "Organisationen är inte med i den plan som insatsen följer: Skjutning, version 3",
                        "/historik/avisering/" + notice,
                        "Strategisk ledning får veta först när")
                .doesNotContain("??");
    }

    @Test
    void anIncidentsPageLeadsAnAuditorThere() {
        assertThat(browser.signIn("auditor")
                        .get("/handelser/" + incident + "?flik=uppgifter")
                        .body())
                .contains("/historik/uppgift/" + task)
                .doesNotContain("/inkorg/");
        assertThat(browser.get("/handelser/" + incident + "?flik=aviseringar").body())
                .contains("/historik/avisering/" + notice, "/historik/" + incident + "/aviseringar");
        assertThat(browser()
                        .signIn("lead")
                        .get("/handelser/" + incident + "?flik=aviseringar")
                        .body())
                .doesNotContain("/historik/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "council", "admin"})
    void whyIsForAuditorsAlone(String account) {
        for (String page : List.of("uppgift/" + task, "avisering/" + notice, incident + "/aviseringar")) {
            assertThat(browser().signIn(account).get("/historik/" + page).statusCode())
                    .isEqualTo(403);
        }
        for (String path :
                List.of("tasks/" + task + "/why", "notices/" + notice + "/why", "incidents/" + incident + "/notices")) {
            assertThat(browser.api(account, "/api/audit/" + path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whatThereIsNotIsNotFound() {
        for (String path : List.of("tasks/%s/why", "notices/%s/why", "incidents/%s/notices")) {
            assertThat(browser.api("auditor", "/api/audit/" + path.formatted(UUID.randomUUID()))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(browser.api("auditor", "/api/audit/tasks/" + notice + "/why").statusCode())
                .as("a notice is no task")
                .isEqualTo(404);
    }

    @Test
    void aFigureLeadsToItsEventsAndItsIncidents() {
        assertThat(browser.signIn("auditor").get("/siffror?from=2026-03-01").body())
                .contains("/siffror/varfor/incidents?from=2026-03-01");
        assertThat(browser.get("/siffror/varfor/incidents?from=2026-03-01&district=" + DISTRICT)
                        .body())
                .contains("/historik?type=IncidentReported&amp;from=2026-03-01&amp;before=", "/historik/" + incident)
                .doesNotContain("??");
        assertThat(browser.get("/siffror/varfor/escalated").statusCode()).isEqualTo(200);
        assertThat(browser.get("/siffror/varfor/nothing").statusCode()).isEqualTo(404);
        assertThat(browser().signIn("lead").get("/siffror/varfor/incidents").statusCode())
                .isEqualTo(403);
    }
}
