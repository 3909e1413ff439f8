package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.EventSamples;
import se.samsvar.query.testing.QueryTest;

/** The log holds every type of event, without what the auditor may not read. */
class EveryEventInTheLogTest extends QueryTest {

    @Test
    void everyTypeOfEventIsKeptAndNoneTellsWhatTheAuditorMayNotRead() {
        EventSamples samples = new EventSamples("Hemligt tips", Confidentiality.POLICE_AND_LEAD);
        EventSamples.types().forEach(type -> happenings.store(samples.event(type)));
        EventSamples.types().map(Class::getSimpleName).forEach(type -> {
            String body =
                    browser.api("auditor", "/api/audit/events?type=" + type).body();
            assertThat(body).contains("\"type\":\"" + type + "\"").doesNotContain("Hemlig");
        });
    }
}
