package se.samsvar.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskId;

class LiveStreamTest extends QueryTest {
    @Test
    void eachHearsOnlyWhatConcernsIt() throws Exception {
        List<String> lead = listen("lead");
        List<String> mimer = listen("mimer");
        List<String> skola = listen("skola");
        IncidentId id = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        TaskId ofSkola = happenings.task(id, "skola", TestClock.START.plusSeconds(60));
        TaskId ofMimer = happenings.task(id, "mimer", TestClock.START.plusSeconds(60));

        await().untilAsserted(() -> assertThat(lead).anyMatch(line -> line.contains(ofMimer.toString())));
        await().until(() -> heard(mimer, ofMimer));
        assertThat(lead).anyMatch(line -> line.contains("event:incident")).anyMatch(line -> line.startsWith("id:"));
        assertThat(heard(lead, ofSkola)).isTrue();
        assertThat(heard(mimer, ofSkola)).isFalse();
        assertThat(heard(skola, ofSkola)).isTrue();
        assertThat(heard(skola, ofMimer)).isFalse();
    }

    @Test
    void thoseWhoSeeNoIncidentGetNoStream() {
        assertThat(browser.api("council", "/api/stream").statusCode()).isEqualTo(403);
        assertThat(browser.api("admin", "/api/stream").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/stream").statusCode()).isEqualTo(401);
    }

    private List<String> listen(String account) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<Stream<String>> response = browser.http()
                .send(
                        browser.request("/api/stream")
                                .header("Authorization", Browser.basic(account))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> response.body().forEach(lines::add));
        await().until(() -> !lines.isEmpty());
        return lines;
    }

    private static boolean heard(List<String> lines, TaskId task) {
        return lines.stream().anyMatch(line -> line.contains(task.toString()));
    }
}
