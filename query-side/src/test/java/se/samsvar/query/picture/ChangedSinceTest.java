package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** What a page says is new depends on when this browser looked, and on who looks. */
class ChangedSinceTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");

    private IncidentId known = new IncidentId(UUID.randomUUID());
    private TaskId task = new TaskId(UUID.randomUUID());
    private TaskId late = new TaskId(UUID.randomUUID());
    private Browser lead = browser();
    private Browser skola = browser();

    @BeforeEach
    void somebodyLooks() {
        known = happenings.shooting("Viksäng", Confidentiality.ALL_PARTNERS);
        task = happenings.task(known, "mimer", TestClock.START.plusSeconds(86_400));
        late = happenings.task(known, "mimer", TestClock.START.plusSeconds(600));
        lead = browser().signIn("lead");
        skola = browser().signIn("skola");
        lead.get("/");
        skola.get("/");
    }

    @Test
    void whatHappenedWhileNobodyLookedIsNamed() {
        assertThat(news(lead)).contains("Inget nytt");
        IncidentId fresh = happenings.shooting("Irsta", Confidentiality.ALL_PARTNERS);
        happenings.store(new TaskAcknowledged(task, known, MIMER, null));
        WalkId walk = new WalkId(UUID.randomUUID());
        happenings.store(new WalkScheduled(
                walk,
                List.of(known),
                WalkKind.RAPID,
                new District("Viksäng"),
                TestClock.START.plusSeconds(90_000),
                TestClock.START,
                Happenings.partners("mimer")));
        clock.set(TestClock.START.plus(Duration.ofMinutes(31)));
        String news = news(lead);
        assertThat(news).contains("nya händelser", "/handelser/" + fresh, "mottagna uppgifter", "/handelser/" + known);
        assertThat(news).contains("planerade vandringar", "/vandringar/" + walk, "uppgifter har gått över tiden");
        assertThat(news(skola)).doesNotContain(fresh.toString(), known.toString(), walk.toString());
    }

    @Test
    void aChangeOfTypeStateAndTimeIsNamed() {
        WalkId walk = new WalkId(UUID.randomUUID());
        happenings.store(new WalkScheduled(
                walk,
                List.of(known),
                WalkKind.RAPID,
                new District("Viksäng"),
                TestClock.START.plusSeconds(90_000),
                TestClock.START,
                Happenings.partners("mimer")));
        IncidentId alarm = happenings.shooting("Viksäng", Confidentiality.ALL_PARTNERS);
        seen(lead);
        ClassifiedText reason = new ClassifiedText("Skäl", Confidentiality.ALL_PARTNERS);
        happenings.store(new IncidentReclassified(
                known, IncidentType.SHOOTING, IncidentType.DEADLY_VIOLENCE, false, false, reason));
        happenings.store(new FalseAlarmDeclared(alarm, reason));
        happenings.store(new TaskCompleted(task, known, MIMER, null));
        happenings.store(new WalkRescheduled(
                walk, List.of(known), TestClock.START.plusSeconds(95_000), TestClock.START, null, reason));
        assertThat(news(lead))
                .contains(
                        "ny rubricering", "nytt läge", "klara uppgifter", "flyttade vandringar", "/handelser/" + alarm)
                .doesNotContain("nya händelser");
        seen(lead);
        assertThat(news(lead)).contains("Inget nytt");
    }

    @Test
    void anIncidentIsNewToWhomItBeginsToConcern() {
        happenings.task(known, "skola", TestClock.START.plusSeconds(86_400));
        assertThat(news(skola)).contains("nya händelser", "/handelser/" + known);
        assertThat(news(lead)).contains("Inget nytt");
    }

    @Test
    void followingLiveIsNoLook() {
        clock.set(TestClock.START.plus(Duration.ofMinutes(25)));
        assertThat(lead.get("/", "HX-Request", "true").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(Looks.COOKIE));
        assertThat(lead.get("/").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(Looks.COOKIE)
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
    }

    @Test
    void anEarlierPictureSaysNothingOfNews() {
        String event = json("lead", "/api/picture").path("asOfEvent").asString();
        assertThat(lead.get("/?event=" + event).body())
                .doesNotContain("id=\"nytt\"", "sse-connect")
                .contains("Till läget nu");
    }

    private static void seen(Browser who) {
        assertThat(who.post("/handelser", "/?district=Viks%C3%A4ng", Map.of("seen", "true"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/?district=Viks%C3%A4ng"));
    }

    private static String news(Browser who) {
        String body = who.get("/").body();
        int from = body.indexOf("id=\"nytt\"");
        return body.substring(from, body.indexOf("</section>", from));
    }
}
