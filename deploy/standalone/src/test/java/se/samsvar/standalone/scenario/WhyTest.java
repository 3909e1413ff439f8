package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.link.UseLink;
import tools.jackson.databind.JsonNode;

/** The auditor asks of a real response why, and why not. */
class WhyTest {

    private final City city = City.get();
    private final Api lead = city.as("lead");
    private final Api auditor = city.as("auditor");

    private JsonNode first(String incident, String type, String more) {
        return await().until(
                        () ->
                                auditor
                                        .items("/api/audit/events?size=1000&incident=" + incident + "&type=" + type
                                                + more)
                                        .stream()
                                        .findFirst()
                                        .orElse(null),
                        Objects::nonNull);
    }

    private JsonNode why(JsonNode event) {
        return auditor.read("/api/audit/events/" + event.path("number").asLong() + "/why");
    }

    private static List<String> types(JsonNode nodes) {
        return nodes.valueStream().map(one -> one.path("type").asString()).toList();
    }

    private static JsonNode rule(JsonNode node) {
        return node.path("explanation").path("rule");
    }

    private static void assertOneTrace(JsonNode why) {
        String trace = why.path("event").path("traceId").asString();
        assertThat(trace).isNotEmpty();
        assertThat(why.path("causes").valueStream())
                .extracting(cause -> cause.path("traceId").asString())
                .containsOnly(trace);
    }

    @Test
    void aTaskComesOfTheReportByARowOfAVersionOfThePlan() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Oxbacken"));
        JsonNode assigned = first(id, "TaskAssigned", "&text=krisst%C3%B6d");
        JsonNode why = auditor.read(
                "/api/audit/tasks/" + assigned.path("payload").path("taskId").asString() + "/why");
        assertThat(types(why.path("chain"))).containsExactly("IncidentReported");
        assertThat(why.path("chain").get(0).path("explanation").path("step").asString())
                .isEqualTo("Beordrades av lead för Operativ ledning");
        JsonNode task = why.path("events").get(0);
        assertThat(rule(task).path("text").asString()).isEqualTo("Åtgärdsplanen för Skjutning, version 1, rad 6");
        assertThat(rule(task).path("address").asString()).isEqualTo("/planer/SHOOTING?version=1#rad-6");
        assertOneTrace(why(assigned));
    }

    @Test
    void aReportsTreeShowsSomethingOfEachAndCountsTheRest() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Centrum"));
        await().until(() ->
                lead.read("/api/incidents/" + id).path("notifications").size() == 11);
        JsonNode tree = why(first(id, "IncidentReported", "")).path("tree");
        assertThat(tree.path("children")).hasSize(20);
        assertThat(types(tree.path("children")))
                .contains("ResponseStarted", "TaskAssigned", "GoalActionLogged", "WalkScheduled", "NoticeRequested");
        assertThat(tree.path("childCount").asInt()).isGreaterThan(97);
        assertThat(tree.path("more").valueStream())
                .anySatisfy(one -> assertThat(one.toString()).contains("TaskAssigned", "43"));
        long number = tree.path("number").asLong();
        assertThat(auditor.items("/api/audit/events?size=1000&type=TaskAssigned&cause=" + number))
                .hasSize(43);
    }

    @Test
    void whatComesByALinkInAMailComesOfTheNoticeThatCarriedIt() throws Exception {
        String id = Reports.carriedOut(city, Reports.shootingIn("Skiljebo"));
        String token =
                MailedLinks.of(city, id, "mimer", "Ta emot utan att logga in").getFirst();
        city.bean(CommandGateway.class)
                .sendAndWait(
                        new GenericCommandMessage<>(new UseLink(token, null, 0), ActorMetadata.of(Actor.LINK_HOLDER)));
        JsonNode why = why(first(id, "TaskAcknowledged", ""));
        assertThat(types(why.path("chain")))
                .containsExactly("IncidentReported", "NoticeRequested", "NoticeAddressed", "NoticeDelivered");
        assertThat(why.path("tree").path("explanation").path("step").asString())
                .contains("(Bostads AB Mimer) följde länken i meddelandet");
        assertOneTrace(why);
        JsonNode notice = auditor.read("/api/audit/notices/"
                + why.path("causes").get(2).path("payload").path("noticeId").asString()
                + "/why");
        assertThat(types(notice.path("events")))
                .containsExactly("NoticeRequested", "NoticeAddressed", "NoticeDelivered");
        assertThat(rule(notice.path("events").get(0)).path("text").asString()).contains("när insatsen startar");
    }

    @Test
    void whoWasToldNothingAndWhy() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Gideonsberg"));
        await().until(() ->
                lead.read("/api/incidents/" + id).path("notifications").size() == 11);
        Map<String, JsonNode> told = auditor.read("/api/audit/incidents/" + id + "/notices")
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("partner").asString(), one -> one));
        assertThat(told.get("mimer").path("notices")).hasSize(1);
        assertThat(told.get("mimer").path("nothing").isNull()).isTrue();
        assertThat(told.get("strategisk-ledning").path("nothing").path("text").asString())
                .startsWith("Strategisk ledning får veta först");
        Map<String, Object> old = Reports.shootingIn("Gideonsberg");
        old.put("occurredAt", TestTime.now().minus(Duration.ofDays(60)).toString());
        String history = Reports.carriedOut(city, old);
        assertThat(auditor.read("/api/audit/incidents/" + history + "/notices").valueStream())
                .extracting(one -> one.path("nothing").path("text").asString())
                .anyMatch(text -> text.contains("noterades som historik"));
        assertThat(lead.get("/api/audit/incidents/" + id + "/notices").status()).isEqualTo(403);
    }
}
