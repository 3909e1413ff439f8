package se.samsvar.query.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.EventSamples;
import se.samsvar.task.CommentId;
import se.samsvar.task.TaskEvent.TaskCommented;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskId;

class EventSentencesTest {

    private static final String SECRET = "Hemligt om gärningen";
    private static final Actor LEAD = new Actor("lead", Role.OPERATIONAL_LEAD, PartnerId.LEAD);
    private static final Actor MIMER = new Actor("mimer", Role.PARTNER, new PartnerId("mimer"));
    private static final IncidentId INCIDENT = new IncidentId(EventSamples.id("incident"));
    private static final TaskId TASK = new TaskId(EventSamples.id("task"));

    private final EventSentences sentences = new EventSentences();

    static Stream<Class<?>> types() {
        return EventSamples.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_a_sentence_without_identifiers(Class<?> type) {
        String sentence = sentences.sentence(new EventSamples("Text", Confidentiality.ALL_PARTNERS).event(type), LEAD);
        assertThat(sentence)
                .hasSizeGreaterThan(15)
                .doesNotContain("{", "sentence.", "raddning")
                .doesNotContain("00Z");
        assertThat(sentence).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
    }

    @ParameterizedTest
    @MethodSource("types")
    void nobody_below_the_class_reads_the_text(Class<?> type) {
        for (Confidentiality confidentiality : Confidentiality.values()) {
            for (Role role : Role.values()) {
                for (String organisation : new String[] {"mimer", "raddning", "polis"}) {
                    Actor viewer = new Actor("x", role, new PartnerId(organisation));
                    if (!viewer.mayRead(confidentiality, new PartnerId("raddning"))) {
                        assertThat(sentences.sentence(
                                        new EventSamples(SECRET, confidentiality).event(type),
                                        new PartnerId("raddning"),
                                        viewer))
                                .doesNotContain(SECRET);
                    }
                }
            }
        }
    }

    @Test
    void an_organisation_reads_what_it_wrote_itself_and_the_lead_everything() {
        TaskCommented comment = new TaskCommented(
                TASK,
                INCIDENT,
                new PartnerId("raddning"),
                new CommentId(EventSamples.id("comment")),
                new PartnerId("mimer"),
                new ClassifiedText(SECRET, Confidentiality.POLICE_AND_LEAD));
        assertThat(sentences.sentence(comment, MIMER))
                .isEqualTo("Bostads AB Mimer kommenterade uppgiften hos Räddningstjänsten: ”" + SECRET + "”");
        assertThat(sentences.sentence(comment, LEAD)).contains(SECRET);
        assertThat(sentences.sentence(comment, new Actor("raddning", Role.PARTNER, new PartnerId("raddning"))))
                .endsWith("(texten visas inte)");
    }

    @Test
    void times_are_those_of_the_city_in_summer_and_winter() {
        assertThat(reminded("2026-11-20T20:15:00Z")).endsWith("20 nov. 2026 kl. 21:15");
        assertThat(reminded("2026-07-01T22:30:00Z")).endsWith("2 juli 2026 kl. 00:30");
    }

    @Test
    void what_came_late_says_so() {
        TaskOverdue late = new TaskOverdue(
                TASK,
                INCIDENT,
                new PartnerId("mimer"),
                "Extra väktare",
                Instant.parse("2026-11-20T20:15:00Z"),
                Instant.parse("2026-11-20T20:15:00Z"));
        assertThat(sentences.sentence(late, LEAD))
                .endsWith("20 nov. 2026 kl. 21:15 – försenat, systemet var nere sedan 20 nov. 2026 kl. 21:15");
    }

    @Test
    void addresses_are_for_the_lead_and_those_who_have_them() {
        DomainEvent failed = new NoticeFailed(
                new NoticeId(EventSamples.id("notice")),
                INCIDENT,
                new PartnerId("mimer"),
                "organisation",
                "550 jour@mimer.example finns inte",
                3,
                true);
        Actor strategic = new Actor("strategic", Role.STRATEGIC_LEAD, new PartnerId("strategisk-ledning"));
        assertThat(sentences.sentence(failed, LEAD)).contains("jour@mimer.example");
        assertThat(sentences.sentence(failed, MIMER)).contains("jour@mimer.example");
        assertThat(sentences.sentence(failed, strategic)).contains("Mimer").doesNotContain("@");
    }

    private String reminded(String due) {
        return sentences.sentence(
                new TaskReminded(TASK, INCIDENT, new PartnerId("mimer"), "Extra väktare", Instant.parse(due), null),
                LEAD);
    }
}
