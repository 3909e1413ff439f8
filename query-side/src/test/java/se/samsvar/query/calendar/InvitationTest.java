package se.samsvar.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.NamedIds;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkReply;

class InvitationTest extends QueryTest {

    private static final ClassifiedText RAIN = new ClassifiedText("Regn", Confidentiality.ALL_PARTNERS);

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "auditor,200", "mimer,200", "skola,404", "council,403", "admin,403"})
    void whoSeesTheWalkGetsItsInvitation(String account, int status) {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer", "polis");
        HttpResponse<String> answer = browser.api(account, address(walk));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 404) {
            assertThat(answer.body()).contains("walk.not-found");
        }
        assertThat(browser.signIn(account)
                        .get("/vandringar/" + walk.id() + "/invitation.ics")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aPartnerIsInvitedAloneAndTheLeadSeesAll() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer", "polis")));
        assertThat(Ics.attendees(invitation("mimer", walk).event())).containsExactly("mailto:jour@mimer.example");
        assertThat(Ics.attendees(invitation("polis", walk).event())).containsExactly("mailto:polis@samsvar.invalid");
        for (String account : List.of("lead", "strategic", "auditor")) {
            assertThat(Ics.attendees(invitation(account, walk).event()))
                    .containsExactly("mailto:jour@mimer.example", "mailto:polis@samsvar.invalid");
        }
    }

    @Test
    void itSaysWhatACalendarNeeds() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        walk.then((id, all) -> new WalkRescheduled(id, all, WalkStory.DUSK, WalkStory.DUSK, "Bäckby torg", null));
        HttpResponse<String> answer = browser.api("mimer", address(walk));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        Ics calendar = Ics.parsed(answer.body());
        VEvent event = calendar.event();
        assertThat(calendar.method()).isEqualTo("REQUEST");
        assertThat(Ics.value(event, "UID")).isEqualTo(walk.id().toString());
        assertThat(Ics.value(event, "SUMMARY")).isEqualTo("Trygghetsvandring, Bäckby");
        assertThat(Ics.value(event, "LOCATION")).isEqualTo("Bäckby torg, Bäckby");
        assertThat(Ics.value(event, "ORGANIZER")).isEqualTo("mailto:samsvar@samsvar.invalid");
        assertThat(Ics.value(event, "URL")).isEqualTo("https://samsvar.example/vandringar/" + walk.id());
        HttpResponse<String> english =
                browser.signIn("mimer").get("/vandringar/" + walk.id() + "/invitation.ics", "Accept-Language", "en");
        assertThat(Ics.value(Ics.parsed(english.body()).event(), "SUMMARY")).isEqualTo("Safety walk, Bäckby");
    }

    /** RFC 5545: it rises with what matters to a calendar, and with nothing else. */
    @Test
    void theSequenceIsThatOfTheLastChangeOfTimeOrPlace() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        assertThat(sequence(walk, "WALK")).isEqualTo("0");
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer")));
        walk.then((id, all) ->
                new WalkReplied(id, all, Happenings.partners("mimer").getFirst(), WalkReply.ACCEPTED, 2));
        assertThat(sequence(walk, "WALK")).isEqualTo("0");
        walk.then((id, all) -> new WalkRescheduled(id, all, WalkStory.DUSK, WalkStory.DUSK, "Torget", null));
        assertThat(sequence(walk, "WALK")).isEqualTo("3");
        walk.then((id, all) -> new WalkPreMeetingPlanned(id, all, WalkStory.DUSK.minusSeconds(86_400), null));
        walk.then((id, all) -> new WalkRelocated(
                id, all, new District("Bäckby"), new District("Råby"), WalkStory.DUSK.plusSeconds(60)));
        assertThat(sequence(walk, "WALK")).isEqualTo("5");
        assertThat(sequence(walk, "PRE_MEETING")).isEqualTo("4");
        assertThat(Ics.value(invitation("mimer", walk).event(), "LOCATION")).isEqualTo("Råby");
        walk.then((id, all) -> new WalkCancelled(id, all, RAIN));
        assertThat(sequence(walk, "WALK")).isEqualTo("6");
        assertThat(sequence(walk, "PRE_MEETING")).isEqualTo("6");
    }

    @Test
    void aWalkThatIsCancelledIsTakenBack() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        walk.then((id, all) -> new WalkCancelled(id, all, RAIN));
        Ics calendar = invitation("mimer", walk);
        assertThat(calendar.method()).isEqualTo("CANCEL");
        assertThat(Ics.value(calendar.event(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(calendar.calendar().toString()).doesNotContain("Regn");
    }

    @Test
    void aMeetingAroundTheWalkIsAnEntryOfItsOwn() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        String feedback = address(walk) + "?meeting=FEEDBACK";
        assertThat(browser.api("mimer", feedback).statusCode()).isEqualTo(404);
        walk.then((id, all) -> new WalkFeedbackPlanned(id, all, WalkStory.DUSK.plusSeconds(99), "Biblioteket"));
        VEvent event = Ics.parsed(browser.api("mimer", feedback).body()).event();
        assertThat(Ics.value(event, "UID"))
                .isEqualTo(
                        NamedIds.of("meeting", walk.id(), MeetingKind.FEEDBACK).toString());
        assertThat(Ics.value(event, "LOCATION")).isEqualTo("Biblioteket, Bäckby");
    }

    @Test
    void badInputIsAProblem() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        assertThat(browser.api("lead", "/api/walks/" + UUID.randomUUID() + "/invitation.ics")
                        .body())
                .contains("walk.not-found", "\"status\":404");
        assertThat(browser.api("lead", "/api/walks/1/invitation.ics").statusCode())
                .isEqualTo(400);
        assertThat(browser.api("lead", address(walk) + "?meeting=PARTY").statusCode())
                .isEqualTo(400);
        assertThat(browser.get(address(walk)).statusCode()).isEqualTo(401);
    }

    private static String address(WalkStory walk) {
        return "/api/walks/" + walk.id() + "/invitation.ics";
    }

    private Ics invitation(String account, WalkStory walk) {
        return Ics.parsed(browser.api(account, address(walk)).body());
    }

    private String sequence(WalkStory walk, String meeting) {
        return Ics.value(
                Ics.parsed(browser.api("mimer", address(walk) + "?meeting=" + meeting)
                                .body())
                        .event(),
                "SEQUENCE");
    }
}
