package se.samsvar.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.police.FindImportProgress;
import se.samsvar.police.FindImportProgress.Progress;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.police.ImportPoliceFeed.Rejected;
import se.samsvar.police.ImportPoliceFeed.Result;
import se.samsvar.query.testing.QueryTest;

class ImportPagesTest extends QueryTest {
    @Autowired
    private CommandBus commands;

    @Autowired
    private QueryBus queries;

    @Test
    void theImportRunsBesideTheRequestAndItsPageTellsHowItGoes() throws Exception {
        BlockingQueue<ImportPoliceFeed> started = new LinkedBlockingQueue<>();
        AtomicReference<Progress> progress = new AtomicReference<>(new Progress(5, 10, null, null));
        try (var _ = commands.subscribe(ImportPoliceFeed.class.getName(), message -> {
                    started.add((ImportPoliceFeed) message.getPayload());
                    return null;
                });
                var _ = queries.subscribe(
                        FindImportProgress.class.getName(), Progress.class, message -> progress.get())) {
            var answer = browser.signIn("lead").post("/import", "/import", Map.of("json", "[{}]"));
            ImportPoliceFeed order = started.poll(20, TimeUnit.SECONDS);
            assertThat(order).isNotNull();
            assertThat(order.json()).isEqualTo("[{}]");
            String page = "/import/" + order.importId();
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page);
            assertThat(browser.get(page).body())
                    .contains("5 av 10 poster", "every 1s")
                    .doesNotContain("??");
            progress.set(new Progress(
                    10, 10, new Result(10, 2, 7, 0, 7, 0, List.of(new Rejected("#3", "Tiden kan inte läsas"))), null));
            assertThat(browser.get(page, "HX-Request", "true").body())
                    .contains("Importen är klar", "#3", "Tiden kan inte läsas")
                    .doesNotContain("every 1s", "<html", "??");
        }
    }

    @Test
    void nothingToImportIsSaidOnTheForm() {
        var answer = browser.signIn("lead").post("/import", "/import", Map.of("json", " "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Välj en fil eller klistra in listan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimer", "strategic", "auditor", "council", "admin"})
    void onlyTheLeadImports(String account) {
        browser.signIn(account);
        assertThat(browser.get("/import").statusCode()).isEqualTo(403);
        assertThat(browser.get("/import/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }
}
