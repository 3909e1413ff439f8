package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.Finding;
import se.samsvar.ledger.LogCheck;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.standalone.scenario.City;
import se.samsvar.standalone.scenario.Reports;

/**
 * R12: whatever is altered in the events of a real city, or in what was sealed of them, is found, and the first event that
 * does not hold is named. Ten thousand with {@code -Dsamsvar.mutations=10000}; the seed is printed, and taken from
 * {@code -Dsamsvar.seed}.
 */
class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("samsvar.mutations", 300);
    private static final long SEED = Long.getLong("samsvar.seed", System.nanoTime());
    private static final City CITY = City.get();

    private final JdbcTemplate jdbc = CITY.bean(JdbcTemplate.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(CITY.bean(PlatformTransactionManager.class));

    @BeforeAll
    static void thingsHappenAndAreSealed() {
        for (String district : List.of("Bäckby", "Råby", "Vallby")) {
            Reports.carriedOut(CITY, Reports.shootingIn(district));
            CITY.bean(Sealer.class).seal();
        }
        JdbcTemplate jdbc = CITY.bean(JdbcTemplate.class);
        // one that was undone: somewhere there has to be a gap
        new TransactionTemplate(CITY.bean(PlatformTransactionManager.class)).executeWithoutResult(undone -> {
            jdbc.update(
                    "insert into command.domain_event (aggregate_identifier, sequence_number, event_identifier, payload,"
                            + " payload_type, recorded_at) values ('x', 0, 'x', '', 'x', 'x')");
            undone.setRollbackOnly();
        });
        Reports.carriedOut(CITY, Reports.shootingIn("Skultuna"));
        await().until(() -> {
            CITY.bean(Sealer.class).seal();
            return Boolean.TRUE.equals(jdbc.queryForObject(
                    "select max(global_index) = (select max(number) from ledger.leaf) from command.domain_event",
                    Boolean.class));
        });
    }

    @Test
    void allAreFoundAndTheFirstEventIsNamed() throws IOException {
        System.out.printf("%d mutations, -Dsamsvar.seed=%d%n", MUTATIONS, SEED);
        String data = CITY.bean(Environment.class).getRequiredProperty("samsvar.data-dir");
        PrivateKeyOfLog key = PrivateKeyOfLog.parse(Files.readString(Path.of(data, "ledger-key.pem")));
        List<Map.Entry<String, Mutation>> all = List.copyOf(Mutations.all(key).entrySet());
        Random random = new Random(SEED);
        assertThat(found(List.of()).holds()).isTrue();
        for (int i = 0; i < MUTATIONS; i++) {
            Map.Entry<String, Mutation> next = all.get(i % all.size());
            transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                tryOut(next.getKey(), next.getValue(), random);
            });
        }
        assertThat(found(List.of()).holds()).isTrue();
    }

    private void tryOut(String name, Mutation mutation, Random random) {
        jdbc.execute("set local session_replication_role = replica");
        SealedCity city = new SealedCity(jdbc, CITY.bean(EventLog.class), random);
        SignedCheckpoint kept = CITY.bean(CheckpointRows.class).latest().orElseThrow();
        Mutation.Expected expected = mutation.alter(city);
        LogCheck.Result byItself = found(List.of());
        LogCheck.Result withKept = found(List.of(kept));
        String what = "seed " + SEED + ": " + name + ", expected " + expected;
        assertThat(byItself.holds())
                .as("%s, by itself %s", what, byItself.findings())
                .isEqualTo(expected.onlyByKept());
        assertThat(withKept.holds()).as("%s, with a kept checkpoint", what).isFalse();
        List<Finding> findings = (expected.onlyByKept() ? withKept : byItself).findings();
        assertThat(expected.faults())
                .as("%s: %s", what, findings)
                .contains(findings.getFirst().fault());
        if (expected.number() != null) {
            assertThat(findings.getFirst().number())
                    .as("%s: %s", what, findings)
                    .isEqualTo(expected.number());
        }
    }

    private static LogCheck.Result found(List<SignedCheckpoint> kept) {
        return CITY.bean(Verification.class).run(kept, number -> {});
    }
}
