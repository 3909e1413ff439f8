package se.samsvar.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the live answers said after each event of a story is what the past says of it afterwards, to each viewer. */
class PastAsLiveTest extends QueryTest {
    private static final List<String> VIEWERS = List.of("lead", "auditor", "mimer", "polis", "civil");
    private static final Actor MIMER = new Actor("mimer", Role.PARTNER, new PartnerId("mimer"));

    /** What somebody was told, and where the past is asked for it. */
    private record Answer(String account, long event, String path, JsonNode live) {}

    private final List<Answer> answers = new ArrayList<>();
    private IncidentId id = new IncidentId(UUID.randomUUID());

    @Test
    void everyAnswerOfAnUnfoldingStoryCanBeHadAgain() {
        id = happenings.shooting("Råby", Confidentiality.AUTHORITIES);
        remember();
        TaskId mimers = happenings.task(id, "mimer", TestClock.START.plusSeconds(600));
        TaskId late = happenings.task(id, "polis", TestClock.START.minusSeconds(60));
        TaskId civils = happenings.task(id, "civil", TestClock.START.plusSeconds(60));
        remember();
        for (DomainEvent event : story(mimers, late, civils)) {
            happenings.store(event, event instanceof TaskCompleted ? MIMER : Happenings.LEAD, TestClock.START);
            remember();
        }
        assertThat(answers).hasSizeGreaterThan(200).allSatisfy(this::isHadAgain);
    }

    private List<DomainEvent> story(TaskId mimers, TaskId late, TaskId civils) {
        PartnerId mimer = new PartnerId("mimer");
        PartnerId polis = new PartnerId("polis");
        WalkId walk = new WalkId(UUID.randomUUID());
        List<IncidentId> it = List.of(id);
        District raby = new District("Råby");
        Place elsewhere = new Place(new District("Skälby"), "Skälbygatan 3", null);
        GoalPair goal = GoalPair.parse("G/STR");
        return List.of(
                new ResponseStarted(id, IncidentType.SHOOTING, 3, 3, List.of(mimer, polis), null),
                new GoalActionLogged(id, new ActionId(UUID.randomUUID()), goal, "Belysning", mimers),
                new GoalActionLogged(id, new ActionId(UUID.randomUUID()), GoalPair.parse("H/SKJ"), "Närvaro", null),
                new TaskAcknowledged(mimers, id, mimer, null),
                new TaskEscalated(late, id, polis, "Uppgift för polis", TestClock.START.minusSeconds(60), null),
                new NoteAdded(id, new NoteId(UUID.randomUUID()), text("Vittnen hörs", Confidentiality.POLICE_AND_LEAD)),
                new NoteAdded(id, new NoteId(UUID.randomUUID()), text("Möte i morgon", Confidentiality.ALL_PARTNERS)),
                new WalkScheduled(
                        walk,
                        it,
                        WalkKind.RAPID,
                        raby,
                        TestClock.START.plusSeconds(90_000),
                        TestClock.START.plusSeconds(80_000),
                        List.of(mimer, polis)),
                new WalkReplied(walk, it, mimer, WalkReply.ACCEPTED, 2),
                new WalkRescheduled(
                        walk,
                        it,
                        TestClock.START.plusSeconds(90_000),
                        TestClock.START.plusSeconds(95_000),
                        "Torget",
                        null),
                new TaskStarted(mimers, id, mimer, null),
                new TaskDueSet(mimers, id, mimer, TestClock.START.plusSeconds(900), "Platsen är frigiven"),
                new IncidentReclassified(
                        id,
                        IncidentType.SHOOTING,
                        IncidentType.DEADLY_VIOLENCE,
                        false,
                        true,
                        text("Avled", Confidentiality.AUTHORITIES)),
                new LocationCorrected(
                        id, new Place(raby, "Bäckby torg", null), elsewhere, text("Fel", Confidentiality.ALL_PARTNERS)),
                new TaskChanged(
                        late,
                        id,
                        polis,
                        "Dörrknackning",
                        TestClock.START.plusSeconds(99),
                        goal,
                        text("Nytt", Confidentiality.ALL_PARTNERS)),
                new TaskCompleted(mimers, id, mimer, text("Klart enligt plan", Confidentiality.AUTHORITIES)),
                new WalkReplied(walk, it, mimer, WalkReply.DECLINED, 0),
                new TaskDeclined(civils, id, new PartnerId("civil"), text("Hinner inte", Confidentiality.ALL_PARTNERS)),
                new WalkHeld(walk, it, WalkKind.RAPID, TestClock.START, Map.of(), null),
                new TaskReassigned(
                        civils,
                        id,
                        new PartnerId("civil"),
                        new PartnerId("skola"),
                        "Uppgift för civil",
                        TestClock.START.plusSeconds(70),
                        text("Skolan tar den", Confidentiality.ALL_PARTNERS)),
                new IncidentClosed(id, text("Slut", Confidentiality.ALL_PARTNERS), null, 2, null));
    }

    private void remember() {
        long event = json("lead", "/api/picture").path("asOfEvent").asLong();
        for (String account : VIEWERS) {
            keep(account, event, "/api/incidents/" + id);
            keep(account, event, "/api/picture?district=R%C3%A5by");
            String own = account.equals("lead") || account.equals("auditor") ? "polis" : account;
            keep(account, event, "/api/tasks?status=ASSIGNED,ACKNOWLEDGED,STARTED&partner=" + own);
        }
        keep("strategic", event, "/api/goals");
        keep("strategic", event, "/api/goals?district=R%C3%A5by");
        keep("strategic", event, "/api/goals?district=Sk%C3%A4lby");
    }

    private void keep(String account, long event, String path) {
        JsonNode live = json(account, path);
        if (!live.path("code").asString("").equals("incident.not-found")) {
            answers.add(new Answer(account, event, path, plain(live)));
        }
    }

    private void isHadAgain(Answer answer) {
        String path = answer.path() + (answer.path().contains("?") ? "&" : "?") + "event=" + answer.event();
        assertThat(plain(json(answer.account(), path)))
                .as("%s %s", answer.account(), path)
                .isEqualTo(answer.live());
    }

    /** Without what only the live answers say, or only those of the past. */
    private static JsonNode plain(JsonNode answer) {
        ObjectNode plain = ((ObjectNode) answer.deepCopy());
        plain.remove(List.of(
                "asOf", "asOfEvent", "version", "mergedFrom", "notifications", "review", "from", "to", "trend"));
        if (plain.has("items")) {
            plain.remove("district");
        }
        plain.path("tasks").forEach(task -> ((ObjectNode) task).remove(List.of("comments", "incident")));
        // a pair counts different incidents too, which only the live matrix tells
        plain.path("items").forEach(item -> ((ObjectNode) item).remove(List.of("incidents", "suppressed", "before")));
        return plain;
    }

    private static ClassifiedText text(String text, Confidentiality confidentiality) {
        return new ClassifiedText(text, confidentiality);
    }
}
