package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.standalone.scenario.City;
import se.samsvar.standalone.scenario.Reports;
import tools.jackson.databind.JsonNode;

/** One installation is the witness of another, which is attacked by somebody who owns its database and its key. */
class WitnessedCityTest {

    @TempDir
    private Path directory;

    private final PrivateKeyOfLog key = PrivateKeyOfLog.create(new SecureRandom());
    private final PrivateKeyOfLog keyOfWitness = PrivateKeyOfLog.create(new SecureRandom());

    private static String oneLine(PrivateKeyOfLog key) {
        return "--samsvar.ledger.key=" + key.pem().replace("\n", "\\n");
    }

    private City witness() {
        return City.on(
                directory.resolve("grannen"),
                oneLine(keyOfWitness),
                "--samsvar.ledger.origin=grannen",
                "--samsvar.ledger.witness-for=" + key.ofLog("vasteras").text());
    }

    private City attacked(City witness) {
        return City.on(
                directory.resolve("vasteras"),
                oneLine(key),
                "--samsvar.ledger.origin=vasteras",
                "--samsvar.witness.file=" + directory.resolve("vittne.txt"),
                "--samsvar.witness.url=" + witness.address() + "/witness",
                "--samsvar.witness.key=" + keyOfWitness.ofWitness("grannen").text(),
                "--samsvar.witness.every=50ms",
                "--samsvar.webhook.allow-private=true");
    }

    private static WitnessRows.Told told(City city, String witness) {
        return city.bean(WitnessRows.class).all().stream()
                .filter(one -> one.name().equals(witness))
                .findFirst()
                .orElse(new WitnessRows.Told(witness, null, null, Instant.EPOCH, null, null));
    }

    private static long size(City city) {
        city.bean(Sealer.class).seal();
        return city.bean(CheckpointRows.class)
                .latest()
                .map(signed -> signed.checkpoint().size())
                .orElse(0L);
    }

    private static void tamper(City city, Runnable work) {
        JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
        new TransactionTemplate(city.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            jdbc.execute("set local session_replication_role = replica");
            work.run();
        });
    }

    @Test
    void rewritingAndCuttingOffAreNoticedOutside() {
        try (City witness = witness();
                City city = attacked(witness)) {
            JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
            Reports.carriedOut(city, Reports.shootingIn("Bäckby"));
            await().untilAsserted(() -> {
                assertThat(told(city, "grannen").size()).isEqualTo(size(city));
                assertThat(told(city, "grannen").cosignature()).startsWith("\u2014 grannen ");
                assertThat(told(city, "file").size()).isEqualTo(size(city));
            });
            SignedIn auditor = new SignedIn(city, "auditor");
            assertThat(auditor.page("/granskning")).contains("Sparat och signerat", "grannen");
            assertThat(city.as("auditor")
                            .read("/api/audit/verification")
                            .path("holds")
                            .asBoolean())
                    .isTrue();

            // the history is rewritten and signed with the stolen key: the log itself sees nothing
            long before = size(city);
            tamper(city, () -> {
                SealedCity sealed = new SealedCity(jdbc, city.bean(EventLog.class), new Random(1));
                sealed.flip("payload", sealed.numbers.getFirst());
                sealed.sealAgain(0);
                jdbc.update("delete from ledger.checkpoint where size < ?", before);
                sealed.checkpoints.removeIf(one -> one.size() < before);
                sealed.signAgain(key);
                jdbc.update("delete from ledger.subtree");
            });
            Reports.carriedOut(city, Reports.shootingIn("Råby"));
            await().untilAsserted(() ->
                    assertThat(String.valueOf(told(city, "grannen").failure())).startsWith("422"));
            assertThat(auditor.page("/granskning")).contains("422 The checkpoint does not continue the last one");
            assertThat(faults(city)).contains("REWRITTEN");

            // or the end is cut off with its seals, and with what is known of the witnesses
            long held = held(witness);
            tamper(city, () -> {
                jdbc.update("delete from command.domain_event where global_index > (select number from ledger.leaf"
                        + " where position = 2)");
                jdbc.update("delete from ledger.leaf where position > 2");
                jdbc.update("delete from ledger.checkpoint");
                jdbc.update("update ledger.witness set size = 1, failure = null");
                SealedCity sealed = new SealedCity(jdbc, city.bean(EventLog.class), new Random(1));
                city.bean(CheckpointRows.class).add(sealed.signedNow(key, "vasteras"));
            });
            await().untilAsserted(() -> assertThat(auditor.page("/granskning"))
                    .contains("Vittnet har sparat " + held + " händelser, men här finns bara"));
            assertThat(faults(city)).contains("TRUNCATED");
        }
    }

    private static long held(City witness) {
        Long held = witness.bean(JdbcTemplate.class)
                .queryForObject("select max(size) from ledger.witnessed where origin = 'vasteras'", Long.class);
        return held == null ? 0 : held;
    }

    private static String faults(City city) {
        JsonNode report = city.as("auditor").read("/api/audit/verification");
        assertThat(report.path("holds").asBoolean()).isFalse();
        return report.path("findings").toString();
    }
}
