package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.Confidentiality;
import se.samsvar.notification.DeferralReason;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.query.EventSamples;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.testing.QueryTest;

/** The log holds every type of event, without what the auditor may not read. */
class EveryEventInTheLogTest extends QueryTest {

    @Test
    void everyTypeOfEventIsKeptAndNoneTellsWhatTheAuditorMayNotRead() {
        EventSamples samples = new EventSamples("Tisselhemlighet", Confidentiality.POLICE_AND_LEAD);
        EventSamples.types().forEach(type -> happenings.store(samples.event(type)));
        EventSamples.types().map(Class::getSimpleName).forEach(type -> {
            String body =
                    browser.api("auditor", "/api/audit/events?type=" + type).body();
            assertThat(body).contains("\"type\":\"" + type + "\"").doesNotContain("Tisselhemlighet");
        });
    }

    @Test
    void noTypeOfEventIsFoundByWordsThatTheAuditorMayNotRead() {
        EventSamples secret = new EventSamples("Kvastskaftet", Confidentiality.POLICE_AND_LEAD);
        EventSamples open = new EventSamples("Kvastskaftet", Confidentiality.AUTHORITIES);
        EventSamples.types().forEach(type -> {
            Set<String> hidden = WrittenWords.of(type.getSimpleName(), StoredEvents.json(secret.event(type)));
            assertThat(hidden)
                    .as(type.getSimpleName())
                    .doesNotContain("p:kvastskaftet", "1:kvastskaftet", "2:kvastskaftet");
            String payload = StoredEvents.json(open.event(type));
            assertThat(WrittenWords.of(type.getSimpleName(), payload).contains("2:kvastskaftet"))
                    .as(type.getSimpleName())
                    .isEqualTo(payload.contains("Kvastskaftet"));
        });
    }

    /** In both languages: a key without a text would be shown as it is. */
    @Test
    void everyTypeHasANameAndEveryNoticeAndReasonARule() {
        for (Locale reader : List.of(Locale.of("sv"), Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages/audit",
                    reader,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.keySet())
                    .containsAll(EventSamples.types()
                            .map(type -> "audit.type." + type.getSimpleName())
                            .toList())
                    .containsAll(keys("audit.rule.notice.", NoticeKind.values()))
                    .containsAll(keys("audit.rule.deferred.", DeferralReason.values()))
                    .containsAll(keys("audit.rule.withheld.", WithholdingReason.values()));
        }
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }
}
