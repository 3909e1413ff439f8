package se.samsvar.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskId;

class LiveResumptionTest extends QueryTest {
    @Test
    void whoeverComesBackHearsWhatItMissed() throws Exception {
        Reader lead = reader("lead", null);
        IncidentId id = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        patiently().until(() -> lead.heard(id));
        String last = lead.close();
        TaskId missed = happenings.task(id, "skola", TestClock.START.plusSeconds(60));

        Reader again = reader("lead", last);
        patiently().until(() -> again.heard(missed));
        assertThat(again.lines).contains("event:resumed").doesNotContain("event:connected");
    }

    @Test
    void whatItMayNotSeeIsNotToldAfterwardsEither() throws Exception {
        Reader skola = reader("skola", null);
        IncidentId id = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        TaskId own = happenings.task(id, "skola", TestClock.START.plusSeconds(60));
        patiently().until(() -> skola.heard(own));
        String last = skola.close();
        TaskId ofMimer = happenings.task(id, "mimer", TestClock.START.plusSeconds(60));
        TaskId next = happenings.task(id, "skola", TestClock.START.plusSeconds(60));

        Reader again = reader("skola", last);
        patiently().until(() -> again.heard(next));
        assertThat(again.heard(ofMimer)).isFalse();
    }

    @Test
    void whoeverComesFromElsewhereReadsEverythingOnce() throws Exception {
        assertThat(reader("lead", "999999999").lines).contains("event:connected");
        assertThat(reader("lead", "no number").lines).contains("event:connected");
    }

    @Test
    void aThousandViewersAreAllTold() throws Exception {
        List<Reader> viewers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            viewers.add(opened(i % 2 == 0 ? "lead" : "skola", null));
        }
        patiently().until(() -> viewers.stream().allMatch(Reader::isOpen));
        IncidentId id = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        TaskId task = happenings.task(id, "skola", TestClock.START.plusSeconds(60));
        patiently().untilAsserted(() -> assertThat(viewers).allMatch(viewer -> viewer.heard(task)));
        viewers.forEach(Reader::close);
    }

    /** Much longer than it takes, since machines are busy. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private Reader reader(String account, @Nullable String last) throws Exception {
        Reader reader = opened(account, last);
        patiently().until(reader::isOpen);
        return reader;
    }

    private Reader opened(String account, @Nullable String last) throws Exception {
        HttpRequest.Builder request = browser.request("/api/stream").header("Authorization", Browser.basic(account));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return new Reader(browser.http()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body());
    }

    /** One open stream. */
    private static final class Reader {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> body;

        Reader(Stream<String> body) {
            this.body = body;
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                body.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                // by close(), while it waited for the next line
                return;
            }
        }

        boolean isOpen() {
            return !lines.isEmpty();
        }

        boolean heard(Object id) {
            return lines.stream().anyMatch(line -> line.contains(id.toString()));
        }

        /** @return the number of the last event that it got */
        String close() {
            body.close();
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .substring(3);
        }
    }
}
