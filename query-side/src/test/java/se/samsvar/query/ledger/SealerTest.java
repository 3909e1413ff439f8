package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.CanonicalEvent;
import se.samsvar.ledger.Finding;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.ProofCheck;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

class SealerTest {

    private final LedgerDesk desk = new LedgerDesk();

    /** More than 65,536, so that both stored levels and the levels between them are used. */
    @Test
    void proofsHoldForAnyEventAndAnyTwoSizes() {
        int count = 66_000;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long number = 0;
        for (int i = 0; i < count; i++) {
            number += 1 + (random.nextInt(20) == 0 ? random.nextInt(5) : 0);
            desk.events.add(number, "event " + i);
        }
        desk.events.settle(number);
        desk.seal();
        Map<Long, TreeHash> roots = new TreeMap<>();
        GrowingTree tree = new GrowingTree();
        List<TreeHash> hashes = new ArrayList<>();
        desk.events.all().values().forEach(event -> {
            hashes.add(CanonicalEvent.of(event).leaf());
            tree.add(hashes.getLast());
            roots.put(tree.size(), tree.root());
        });
        assertThat(desk.latest().checkpoint().root()).isEqualTo(tree.root());
        assertThat(desk.latest().checkpoint().lastEvent()).isEqualTo(number);
        assertThat(desk.count("subtree")).isEqualTo(count / 256 + count / 65_536);
        TreeProofs proofs = new TreeProofs(desk.leaves);
        for (int i = 0; i < 150; i++) {
            long size = i == 0 ? count : 1 + random.nextInt(count);
            long position = random.nextInt((int) size);
            long earlier = 1 + random.nextInt((int) size);
            assertThat(ProofCheck.root(hashes.get((int) position), position, size, proofs.inclusion(position, size)))
                    .as("seed %d: %d in %d", seed, position, size)
                    .contains(roots.get(size));
            assertThat(ProofCheck.isConsistent(
                            earlier, roots.get(earlier), size, roots.get(size), proofs.consistency(earlier, size)))
                    .as("seed %d: %d to %d", seed, earlier, size)
                    .isTrue();
            assertThat(ProofCheck.isConsistent(
                            earlier, roots.get(count - 1L), size, roots.get(size), proofs.consistency(earlier, size)))
                    .isEqualTo(earlier == count - 1);
        }
        assertThat(desk.verify().holds()).isTrue();
    }

    @Test
    void goesOnWhereItStopped() {
        desk.events.addAll(1, 300);
        desk.seal();
        desk.seal();
        assertThat(desk.count("checkpoint")).as("nothing new, nothing signed").isEqualTo(1);
        desk.events.addAll(301, 25_000);
        desk.seal();
        assertThat(desk.count("leaf")).isEqualTo(25_000);
        assertThat(desk.count("signer")).isEqualTo(1);
        assertThat(desk.verify()).satisfies(result -> {
            assertThat(result.holds()).isTrue();
            assertThat(result.checkpoints()).isEqualTo(desk.count("checkpoint"));
        });
    }

    @Test
    void sealsNothingThatMayStillBeOvertaken() {
        desk.events.addAll(1, 10);
        desk.events.add(12, "late");
        desk.seal();
        assertThat(desk.latest().checkpoint().size()).isEqualTo(10);
        desk.events.add(11, "later");
        desk.events.settle(12);
        desk.seal();
        assertThat(desk.latest().checkpoint().size()).isEqualTo(12);
        assertThat(desk.verify().holds()).isTrue();
    }

    /** Numbers that were drawn and never used. */
    @Test
    void crossesGapsThatAreLongerThanAStep() {
        desk.events.addAll(1, 3);
        desk.events.add(35_000, "far away");
        desk.events.settle(50_000);
        desk.seal();
        desk.events.add(60_001, "farther");
        desk.events.settle(60_001);
        desk.seal();
        assertThat(desk.jdbc.queryForList("select number from ledger.leaf order by position", Long.class))
                .containsExactly(1L, 2L, 3L, 35_000L, 60_001L);
        assertThat(desk.verify().holds()).isTrue();
    }

    @Test
    void ofManyNodesOneSealsAtATime() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Callable<Integer> node = () -> {
            Sealer sealer = desk.sealer(LedgerDesk.PLAIN);
            int failures = 0;
            while (!ended.get()) {
                try {
                    sealer.seal();
                } catch (DataAccessException e) {
                    failures++;
                }
            }
            return failures;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> nodes = List.of(threads.submit(node), threads.submit(node), threads.submit(node));
            for (long first = 1; first < 6_000; first += 30) {
                desk.events.addAll(first, first + 28);
                desk.seal();
            }
            ended.set(true);
            for (Future<Integer> one : nodes) {
                assertThat(one.get()).isZero();
            }
        }
        desk.seal();
        assertThat(desk.count("signer")).isEqualTo(1);
        assertThat(desk.jdbc.queryForList("select number from ledger.leaf order by position", Long.class))
                .containsExactlyElementsOf(desk.events.all().keySet());
        assertThat(desk.verify().holds()).isTrue();
    }

    /** What was stored before somebody asked is sealed when he has his answer. */
    @Test
    void waitsForWhoeverIsAtIt() throws Exception {
        desk.events.addAll(1, 10);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> asked = new TransactionTemplate(desk.transactions).execute(_ -> {
                desk.jdbc.execute("select pg_advisory_xact_lock(hashtext('samsvar.ledger'))");
                Future<?> sealing = threads.submit(desk::seal);
                await().until(() -> sealing.isDone() || isSomebodyWaiting());
                assertThat(desk.count("leaf")).isZero();
                return sealing;
            });
            asked.get();
        }
        assertThat(desk.count("leaf")).isEqualTo(10);
    }

    private boolean isSomebodyWaiting() {
        return Boolean.TRUE.equals(desk.jdbc.queryForObject("""
                select exists (select from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database()))""", Boolean.class));
    }

    @Test
    void whoAltersWhatIsSealedGetsNoNewSignature() {
        desk.events.addAll(1, 300);
        desk.seal();
        desk.tamper("update ledger.leaf set hash = ? where position = 299", new byte[32]);
        desk.events.addAll(301, 301);
        assertThatThrownBy(desk::seal).isInstanceOf(SealingRefused.class).hasMessageContaining("ledger.problem.tree");
        assertThat(desk.count("leaf")).isEqualTo(300);
        assertThat(desk.verify().findings().getFirst())
                .extracting(Finding::fault, Finding::number)
                .containsExactly(Finding.Fault.CHANGED, 300L);
    }

    @Test
    void noMoreIsSealedOnTopOfLeavesWhoseCheckpointIsGone() {
        desk.events.addAll(1, 20);
        desk.seal();
        desk.events.addAll(21, 40);
        desk.seal();
        desk.tamper("delete from ledger.checkpoint where size = 40");
        assertThat(desk.verify().findings()).containsExactly(new Finding(Finding.Fault.SIGNATURE, 40, null, 40L));
        desk.events.addAll(41, 41);
        assertThatThrownBy(desk::seal).isInstanceOf(SealingRefused.class);
    }

    @Test
    void aCheckpointThatSpeaksOfMoreThanIsThereIsNoticed() {
        desk.events.addAll(1, 20);
        desk.seal();
        desk.events.addAll(21, 21);
        desk.seal();
        desk.tamper("delete from ledger.leaf where number = 21");
        assertThat(desk.verify().findings()).containsExactly(new Finding(Finding.Fault.TRUNCATED, 21, null, 21L));
        assertThatThrownBy(desk::seal).isInstanceOf(SealingRefused.class);
    }

    @Test
    void aSubtreeThatWasAlteredIsNotBuiltOn() {
        desk.events.addAll(1, 600);
        desk.seal();
        desk.tamper("update ledger.subtree set hash = ? where begin = 256", new byte[32]);
        desk.events.addAll(601, 601);
        assertThatThrownBy(desk::seal).isInstanceOf(SealingRefused.class).hasMessageContaining("tree");
        desk.tamper("delete from ledger.subtree where begin = 256");
        assertThatThrownBy(desk::seal).isInstanceOf(SealingRefused.class).hasMessageContaining("tree");
    }

    @Test
    void nothingIsEverRewritten() {
        desk.events.addAll(1, 300);
        desk.seal();
        desk.jdbc.update("insert into ledger.witnessed values ('log', 1, 'note', now())");
        desk.jdbc.update("insert into ledger.read (at, actor, role, organisation, kind, path, query)"
                + " values (now(), 'a', 'AUDITOR', 'revision', 'LIST', '/', '')");
        for (String table : List.of("leaf", "subtree", "checkpoint", "signer", "witnessed", "read")) {
            assertThat(desk.count(table)).as(table).isPositive();
            for (String sql : List.of(
                    "delete from ledger." + table,
                    "truncate ledger." + table,
                    "update ledger." + table + " set " + column(table) + " = " + column(table))) {
                assertThatThrownBy(() -> desk.jdbc.update(sql))
                        .as(sql)
                        .hasMessageContaining("The ledger is only ever added to");
            }
        }
    }

    private static String column(String table) {
        return switch (table) {
            case "leaf", "subtree" -> "hash";
            case "signer" -> "since";
            case "read" -> "path";
            default -> "note";
        };
    }
}
