package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeContent.Occurrence;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkId;
import tools.jackson.databind.JsonNode;

class AuditTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");

    @Autowired
    private EventStore store;

    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final TaskId task = new TaskId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"auditor,200", "lead,403", "strategic,403", "council,403", "mimer,403", "admin,403"})
    void theLogIsTheAuditorsAlone(String account, int status) {
        chain();
        assertThat(browser.api(account, "/api/audit/events").statusCode()).isEqualTo(status);
        assertThat(browser.api(account, "/api/audit/events/0/why").statusCode()).isEqualTo(status);
        assertThat(browser.signIn(account).get("/historik").statusCode()).isEqualTo(status);
        assertThat(browser.get("/historik/" + incident).statusCode()).isEqualTo(status);
    }

    @Test
    void anEventLeadsUpToItsRootAndDownToAllItCaused() {
        chain();
        JsonNode events = events("&size=50").path("items");
        long reported = number(events, "IncidentReported");
        long assigned = number(events, "TaskAssigned");
        long reminded = number(events, "TaskReminded");
        JsonNode why = json("auditor", "/api/audit/events/" + reminded + "/why");
        assertThat(why.path("event").path("type").asString()).isEqualTo("TaskReminded");
        assertThat(why.path("event").path("subject").asString()).isEqualTo("Boendemöte");
        assertThat(numbers(why.path("causes"))).containsExactly(assigned, reported);
        JsonNode root = json("auditor", "/api/audit/events/" + reported + "/why");
        assertThat(root.path("causes")).isEmpty();
        assertThat(numbers(root.path("consequences"))).containsExactly(assigned, reminded);
        assertThat(root.path("consequences").get(1).path("causedByEvent").asLong())
                .isEqualTo(assigned);
        assertThat(browser.api("auditor", "/api/audit/events/99999999/why").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesByNumberNeitherMissNorDoubleAnEvent() {
        chain();
        List<Long> paged = new ArrayList<>();
        JsonNode page = events("&size=2");
        paged.addAll(numbers(page.path("items")));
        page = events("&size=2&after=" + page.path("next").asLong());
        paged.addAll(numbers(page.path("items")));
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(paged).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theFiltersSelect() {
        chain();
        assertThat(events("&type=TaskAssigned").path("items")).hasSize(1);
        assertThat(events("&actor=samsvar").path("items")).hasSize(2);
        assertThat(events("&organisation=ledning&from=2026-03-03&to=2026-03-03").path("items"))
                .hasSize(3);
        assertThat(events("&from=2026-03-04").path("items")).isEmpty();
        assertThat(browser.api("auditor", "/api/audit/events?type=Nonsense").statusCode())
                .isEqualTo(400);
        assertThat(browser.api("auditor", "/api/audit/events?size=100000").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatTheAuditorMayNotReadIsNeitherInTheSentenceNorInThePayload() {
        ClassifiedText secret = new ClassifiedText("Hemligt tips", Confidentiality.POLICE_AND_LEAD);
        happenings.store(new NoteAdded(incident, new NoteId(UUID.randomUUID()), secret));
        happenings.store(notice("polis", "Hemligt tips"));
        happenings.store(new WalkObservationRecorded(
                new WalkId(UUID.randomUUID()),
                List.of(incident),
                new Observation(
                        new ObservationId(UUID.randomUUID()),
                        ObservationCategory.LITTER,
                        "Hemlig port",
                        secret,
                        null)));
        happenings.store(notice("mimer", "Öppen text"));
        String body =
                browser.api("auditor", "/api/audit/events?incident=" + incident).body();
        assertThat(body).contains("texten visas inte", "Öppen text").doesNotContain("Hemlig");
        assertThat(browser.signIn("auditor").get("/historik/" + incident).body())
                .doesNotContain("Hemlig");
    }

    @Test
    void thePageTellsInOrderWhoForWhomAndBecauseOfWhat() {
        chain();
        String page = browser.signIn("auditor").get("/historik/" + incident).body();
        assertThat(page)
                .containsSubsequence(
                        "3 mars 2026 21:30:00",
                        "registrerades",
                        "lead för Operativ ledning",
                        "Bostads AB Mimer fick uppgiften",
                        "samsvar för Operativ ledning",
                        "Orsakad av nr",
                        "påmindes")
                .doesNotContain("??");
        assertThat(browser.get("/historik?incident=" + incident).body()).contains("påmindes");
        long reminded = number(events("").path("items"), "TaskReminded");
        assertThat(browser.get("/historik/handelse/" + reminded).body())
                .contains("registrerades")
                .doesNotContain("??");
        assertThat(browser.get("/historik/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private void chain() {
        Instant due = TestClock.START.plusSeconds(60);
        String root = stored(
                new IncidentReported(
                        incident, IncidentType.SHOOTING, Happenings.facts("Bäckby", Confidentiality.ALL_PARTNERS)),
                Happenings.LEAD,
                null);
        String assigned = stored(
                new TaskAssigned(
                        task,
                        incident,
                        MIMER,
                        "Boendemöte",
                        TestClock.START,
                        due,
                        null,
                        GoalPair.parse("G/BOI"),
                        "24",
                        Urgency.DAYTIME,
                        FollowUp.DEFAULT),
                Actor.SYSTEM,
                root);
        stored(new TaskReminded(task, incident, MIMER, "Boendemöte", due, null), Actor.SYSTEM, assigned);
    }

    private String stored(DomainEvent event, Actor actor, @Nullable String cause) {
        Map<String, Object> metadata = new HashMap<>(ActorMetadata.of(actor));
        if (cause != null) {
            metadata.put(ActorMetadata.CAUSING_EVENT, cause);
        }
        String id = UUID.randomUUID().toString();
        store.publish(message(event, new GenericEventMessage<>(id, event, MetaData.from(metadata), TestClock.START)));
        return id;
    }

    /** A task's events are numbered within their task, as its aggregate does it. */
    private EventMessage<?> message(DomainEvent event, EventMessage<DomainEvent> message) {
        return event instanceof TaskEvent
                ? new GenericDomainEventMessage<>(
                        "PartnerTask",
                        task.toString(),
                        event instanceof TaskAssigned ? 0 : 1,
                        message,
                        message::getTimestamp)
                : message;
    }

    private NoticeRequested notice(String partner, String summary) {
        return new NoticeRequested(
                new NoticeId(UUID.randomUUID()),
                incident,
                new PartnerId(partner),
                NoticeKind.RESPONSE_STARTED,
                Urgency.NOW,
                new NoticeContent(
                        new Occurrence(IncidentType.SHOOTING, new District("Bäckby"), TestClock.START, false),
                        summary,
                        null,
                        List.of(),
                        List.of()));
    }

    private JsonNode events(String more) {
        return json("auditor", "/api/audit/events?incident=" + incident + more);
    }

    private static long number(JsonNode items, String type) {
        return items.valueStream()
                .filter(item -> item.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asLong();
    }

    private static List<Long> numbers(JsonNode items) {
        return items.valueStream().map(item -> item.path("number").asLong()).toList();
    }
}
