package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OCCURRED;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.SCHOOL;
import static se.samsvar.command.testing.Samples.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsvar.command.response.Notices.Message;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.Source;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;

/** A notice holds what its receiver may read, and nothing else. */
class NoticesTest {

    private static NoticeContent to(PartnerId receiver, Confidentiality summary) {
        ResponseState state = new ResponseState();
        Place place = Place.checked("Bäckby", "Bruksgatan 1", new Position(59.6, 16.46));
        ClassifiedText words = new ClassifiedText("Skott mot port", summary);
        state.reported(new IncidentReported(
                INCIDENT,
                IncidentType.SHOOTING,
                new IncidentFacts(OCCURRED, REPORTED, place, false, false, false, false, 0, words, Source.LEAD)));
        state.partners.add(MIMER);
        state.invited(List.of(MIMER, SCHOOL));
        Message message = Message.of(NoticeKind.WALK_MOVED, List.of(), text("Regn"), "1");
        return Notices.notice(state, receiver, message).content();
    }

    @Test
    void aTextReachesThoseWhoMayReadIt() {
        assertThat(to(MIMER, Confidentiality.ALL_PARTNERS).summary()).isEqualTo("Skott mot port");
        assertThat(to(MIMER, Confidentiality.AUTHORITIES).summary()).isNull();
        assertThat(to(MIMER, Confidentiality.ALL_PARTNERS).reason()).isNull();
    }

    /** Mails, calendar files and webhooks are written from this alone, also those to whoever may not know the place. */
    @Test
    void noNoticeNamesTheExactPlace() {
        for (PartnerId receiver : List.of(MIMER, new PartnerId("civil"))) {
            NoticeContent content = to(receiver, Confidentiality.ALL_PARTNERS);
            assertThat(content.toString())
                    .contains("Bäckby")
                    .doesNotContain("Bruksgatan")
                    .doesNotContain("59.6");
        }
    }

    @Test
    void whoCameWithAnotherIncidentReadsNothingOfThisOne() {
        assertThat(to(SCHOOL, Confidentiality.ALL_PARTNERS).summary()).isNull();
        assertThat(to(SCHOOL, Confidentiality.ALL_PARTNERS).reason()).isEqualTo("Regn");
    }
}
