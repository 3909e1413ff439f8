package se.samsvar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samsvar.ledger.Finding.Fault;

class LogCheckTest {

    private static final PrivateKeyOfLog KEY = PrivateKeyOfLog.create(new SecureRandom());
    private static final KeyRing KEYS = KeyRing.of(KEY.ofLog("log"));

    /** Ten events with a gap: 1 to 5 and 8 to 12. */
    private final List<StoredEvent> events = new ArrayList<>(LongStream.rangeClosed(1, 12)
            .filter(number -> number != 6 && number != 7)
            .mapToObj(number -> event(number, "{\"text\":" + number + "}"))
            .toList());

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();

    LogCheckTest() {
        GrowingTree tree = new GrowingTree();
        for (StoredEvent event : events) {
            TreeHash hash = CanonicalEvent.of(event).leaf();
            leaves.add(new Leaf(tree.size(), event.number(), hash));
            tree.add(hash);
            if (tree.size() == 4 || tree.size() == 10) {
                checkpoints.add(signed(tree.size(), tree.root(), event.number()));
            }
        }
    }

    @Test
    void nothingIsWrongWithWhatIsAsItWas() {
        events.add(event(13, "not sealed yet"));
        LogCheck.Result result = check();
        assertThat(result.holds()).isTrue();
        assertThat(result)
                .extracting("events", "sealed", "unsealed", "checkpoints")
                .containsExactly(11L, 10L, 1L, 2L);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void changed() {
        events.set(4, event(5, "{\"text\":6}"));
        assertThat(check().findings()).containsExactly(Finding.of(Fault.CHANGED, 5));
    }

    @Test
    void missing() {
        events.remove(0);
        assertThat(check().findings()).containsExactly(Finding.of(Fault.MISSING, 1));
    }

    @Test
    void inserted() {
        events.add(5, event(6, "new"));
        assertThat(check().findings()).containsExactly(Finding.of(Fault.INSERTED, 6));
    }

    @Test
    void twoInEachOthersPlace() {
        StoredEvent third = events.get(2);
        events.set(2, renumbered(events.get(8), 3));
        events.set(8, renumbered(third, 11));
        assertThat(check().findings())
                .containsExactly(
                        new Finding(Fault.REORDERED, 3, 11L, null), new Finding(Fault.REORDERED, 11, 3L, null));
    }

    @Test
    void movedIntoAGap() {
        events.add(5, renumbered(events.remove(1), 7));
        assertThat(check().findings())
                .containsExactly(new Finding(Fault.REORDERED, 2, 7L, null), Finding.of(Fault.INSERTED, 7));
    }

    @Test
    void cutOff() {
        events.subList(7, 10).clear();
        assertThat(check().findings()).containsExactly(Finding.of(Fault.TRUNCATED, 10));
    }

    @Test
    void cutOffWithItsSealsButNotWhatAnotherKept() {
        events.subList(7, 10).clear();
        leaves.subList(7, 10).clear();
        assertThat(check().findings()).containsExactly(new Finding(Fault.TRUNCATED, 12, null, 10L));
        checkpoints.removeLast();
        assertThat(check().holds()).as("nobody kept what is gone").isTrue();
    }

    @Test
    void rewrittenWithItsSeals() {
        events.set(1, event(2, "other"));
        leaves.set(1, new Leaf(1, 2, CanonicalEvent.of(events.get(1)).leaf()));
        assertThat(check().findings())
                .containsExactly(
                        new Finding(Fault.REWRITTEN, 4, null, 4L), new Finding(Fault.REWRITTEN, 12, null, 10L));
    }

    @Test
    void signedBySomebodyElse() {
        SignedCheckpoint first = checkpoints.get(0);
        PrivateKeyOfLog other = PrivateKeyOfLog.create(new SecureRandom());
        String text = first.checkpoint().text();
        checkpoints.set(
                0, new SignedCheckpoint(first.checkpoint(), new SignedNote(text, List.of(other.sign(text, "log")))));
        assertThat(check().findings()).containsExactly(new Finding(Fault.SIGNATURE, 4, null, 4L));
    }

    private LogCheck.Result check() {
        LogCheck check = new LogCheck(leaves.iterator(), checkpoints.iterator(), KEYS);
        events.forEach(check);
        return check.result();
    }

    private static SignedCheckpoint signed(long size, TreeHash root, long number) {
        Checkpoint checkpoint = new Checkpoint("log", size, root, number, Instant.EPOCH);
        return new SignedCheckpoint(
                checkpoint, new SignedNote(checkpoint.text(), List.of(KEY.sign(checkpoint.text(), "log"))));
    }

    private static StoredEvent renumbered(StoredEvent of, long number) {
        return new StoredEvent(
                number,
                of.aggregate(),
                of.sequence(),
                of.aggregateType(),
                of.eventId(),
                of.type(),
                of.revision(),
                of.recordedAt(),
                of.metadata(),
                of.payload());
    }

    private static StoredEvent event(long number, String payload) {
        return new StoredEvent(
                number,
                "aggregate",
                number,
                "Incident",
                "id-" + number,
                "type",
                null,
                "2026-03-10T01:00:00Z",
                "{}".getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
