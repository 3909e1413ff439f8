package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What dashboards show and alerts wake people by is what the running system measures. */
class ObservabilityTest {
    private static final Path FILES = Path.of("..", "observability");
    private static final Path RUNBOOKS = Path.of("..", "docs", "runbooks");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)(?:\"expr\": \"|^\\s+expr: )(.+)$");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:samsvar|http|hikaricp|jvm|disk|process|logback)_[a-z_]+\\b");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: (\\S+)");

    @Test
    void everyMetricOfDashboardsAndAlertsIsMeasured() throws IOException {
        Reports.carriedOut(City.get(), Reports.shootingIn("Skälby"));
        String scraped = City.get().as("admin").get("/actuator/prometheus").body();
        Set<String> measured = scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        for (String file : new String[] {"grafana/dashboards/samsvar.json", "prometheus/alerts.yml"}) {
            Set<String> asked = metrics(Files.readString(FILES.resolve(file)));
            assertThat(asked).as(file).hasSizeGreaterThan(4);
            assertThat(measured).as(file).containsAll(asked);
        }
    }

    @Test
    void aReportIsTimedItsDeliveriesAreCountedAndItsEventsAreSealed() {
        double timed = sum("samsvar_response_time_seconds_count");
        double delivered = sum("samsvar_deliveries_total{channel=\"email\",result=\"delivered\"}");
        Reports.carriedOut(City.get(), Reports.shootingIn("Skälby"));
        await().untilAsserted(() -> {
            assertThat(sum("samsvar_response_time_seconds_count")).isGreaterThan(timed);
            assertThat(sum("samsvar_response_time_seconds_sum")).isPositive();
            assertThat(sum("samsvar_deliveries_total{channel=\"email\",result=\"delivered\"}"))
                    .isGreaterThan(delivered);
            assertThat(sum("samsvar_ledger_unsealed")).isZero();
        });
    }

    private static double sum(String metric) {
        return City.get()
                .as("admin")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void everyAlertHasARunbook() throws IOException {
        Matcher runbook = RUNBOOK.matcher(Files.readString(FILES.resolve("prometheus/alerts.yml")));
        assertThat(runbook.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(RUNBOOKS.resolve(name)).exists());
    }

    private static Set<String> metrics(String file) {
        return EXPRESSION
                .matcher(file)
                .results()
                .flatMap(expression -> Stream.of(expression.group(1)))
                .flatMap(expression -> METRIC.matcher(expression).results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
