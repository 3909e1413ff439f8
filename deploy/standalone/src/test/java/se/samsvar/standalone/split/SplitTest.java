package se.samsvar.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.EndToEnd;
import se.samsvar.standalone.scenario.Installation;

/** The same job where each side has two processes, every request at another one; and one of each killed in the middle. */
@EnabledIfEnvironmentVariable(named = SplitCity.AXON_SERVER, matches = ".+:\\d+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitTest extends EndToEnd {
    private static final int CLIENTS = 8;
    private static final int REPORTS_EACH = 4;
    private static final int BEFORE_THE_KILL = 10;
    private static final int TRIES = 100;

    @Override
    protected Installation installation() {
        return SplitCity.get();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void oneOfEachSideIsKilledAndNothingAcknowledgedIsLost() throws Exception {
        CountDownLatch some = new CountDownLatch(BEFORE_THE_KILL);
        List<String> acknowledged = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> running = Stream.generate(() -> clients.submit(() -> reportSeveral(some)))
                    .limit(CLIENTS)
                    .toList();
            assertThat(some.await(3, TimeUnit.MINUTES)).isTrue();
            SplitCity.get().killOneOfEach();
            for (Future<List<String>> one : running) {
                acknowledged.addAll(one.get());
            }
        }
        assertThat(acknowledged).hasSize(CLIENTS * REPORTS_EACH).doesNotHaveDuplicates();
        acknowledged.forEach(this::awaitCarriedOut);
        for (String id : acknowledged) {
            assertThat(events(id).stream()
                            .filter(event -> event.path("type").asString().equals("IncidentReported")))
                    .hasSize(1);
            assertThat(events(id).stream()
                            .filter(event -> event.path("type").asString().equals("NoticeDelivered"))
                            .map(event -> event.path("aggregate").asString())
                            .toList())
                    .doesNotHaveDuplicates();
        }
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : SplitCity.get().mails().getReceivedMessages()) {
            mails.add(mail.getMessageID() + " " + mail.getAllRecipients()[0]);
        }
        assertThat(mails).isNotEmpty().doesNotHaveDuplicates();
    }

    private List<String> reportSeveral(CountDownLatch some) {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < REPORTS_EACH; i++) {
            Map<String, Object> report = shooting("Erikslund");
            acknowledged.add(reported(report));
            some.countDown();
        }
        return acknowledged;
    }

    /** As a client does: the same report again, at whichever node answers, until one has said that it is stored. */
    private String reported(Map<String, Object> report) {
        for (int i = 0; i < TRIES; i++) {
            try {
                Api.Answer answer = as("lead").post("/api/incidents", report);
                if (answer.status() == 201) {
                    return answer.json().path("incidentId").asString();
                }
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            } catch (UncheckedIOException killed) {
                assertThat(killed).isNotNull();
            }
        }
        throw new AssertionError("Nobody took the report");
    }
}
