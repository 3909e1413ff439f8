package se.samsvar.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.EventSamples;

class LiveEventsTest {
    private static final IncidentId TWIN = new IncidentId(UUID.randomUUID());
    private static final IncidentId KEPT = new IncidentId(UUID.randomUUID());
    private static final PartnerId MIMER = new PartnerId("mimer");

    static List<Class<?>> types() {
        return EventSamples.types().toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noEventTellsATextToThoseWhoFollow(Class<?> type) {
        EventSamples samples = new EventSamples("Hemligt", Confidentiality.POLICE_AND_LEAD);
        assertThat(LiveEvents.of(1, samples.event(type), Map.of()))
                .noneMatch(event -> event.data().toString().contains("Hemligt"));
    }

    @Test
    void aMergeIsToldOnBothPagesToThoseWhomEachConcerns() {
        IncidentMerged merged =
                new IncidentMerged(TWIN, KEPT, new ClassifiedText("Samma", Confidentiality.ALL_PARTNERS));
        List<LiveEvent> told = LiveEvents.of(1, merged, Map.of(KEPT, Set.of(MIMER))).stream()
                .filter(event -> event.name().equals("incident"))
                .toList();
        assertThat(told).extracting(LiveEvent::incidents).containsExactly(List.of(TWIN), List.of(KEPT));
        assertThat(told).extracting(LiveEvent::partners).containsExactly(Set.of(), Set.of(MIMER));
    }

    @Test
    void aDigestIsToldToNobody() {
        assertThat(LiveEvents.of(
                        1, new NoticeResendRequested(new NoticeId(UUID.randomUUID()), null, MIMER, 2), Map.of()))
                .isEmpty();
    }
}
