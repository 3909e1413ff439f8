package se.samsvar.query.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.ledger.CanonicalEvent;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.StoredEvent;
import se.samsvar.ledger.TreeHash;

/** What is sealed of a city at a moment, and the ways to alter it that whoever owns the database has. */
final class SealedCity {

    final JdbcTemplate jdbc;
    final Random random;
    final List<Long> numbers;
    final List<Checkpoint> checkpoints = new ArrayList<>();
    private final EventLog events;

    SealedCity(JdbcTemplate jdbc, EventLog events, Random random) {
        this.jdbc = jdbc;
        this.events = events;
        this.random = random;
        this.numbers = jdbc.queryForList("select number from ledger.leaf order by position", Long.class);
        jdbc.queryForList("select note from ledger.checkpoint where size > 0 order by size, id", String.class)
                .forEach(note -> checkpoints.add(SignedCheckpoint.parse(note).checkpoint()));
    }

    int size() {
        return numbers.size();
    }

    long last() {
        return numbers.getLast();
    }

    int position() {
        return random.nextInt(size());
    }

    /** A number that no event has: before all, between them, or none. */
    long gap() {
        for (int tries = 0; tries < 50; tries++) {
            long number = numbers.get(position()) + 1;
            if (number < last() && !numbers.contains(number)) {
                return number;
            }
        }
        return -random.nextInt(3);
    }

    /** The first checkpoint that covers this position. */
    Checkpoint covering(int position) {
        return checkpoints.stream()
                .filter(one -> one.size() > position)
                .findFirst()
                .orElseThrow();
    }

    int update(String sql, Object... values) {
        int rows = jdbc.update(sql, values);
        if (rows == 0) {
            throw new IllegalStateException("Nothing was altered by " + sql);
        }
        return rows;
    }

    void flip(String column, long number) {
        Integer bytes = jdbc.queryForObject(
                "select octet_length(" + column + ") from command.domain_event where global_index = ?",
                Integer.class,
                number);
        int bit = random.nextInt(8 * (bytes == null ? 1 : bytes));
        update(
                "update command.domain_event set " + column + " = set_bit(" + column + ", ?, 1 - get_bit(" + column
                        + ", ?)) where global_index = ?",
                bit,
                bit,
                number);
    }

    void delete(long number) {
        update("delete from command.domain_event where global_index = ?", number);
    }

    StoredEvent event(long number) {
        List<StoredEvent> found = new ArrayList<>();
        events.read(number - 1, number, found::add);
        return found.getFirst();
    }

    /** @param suffix of what has to be unique, where the one that it is copied from stays */
    void insert(StoredEvent event, long number, String suffix) {
        update(
                "insert into command.domain_event (global_index, aggregate_identifier, sequence_number, aggregate_type,"
                        + " event_identifier, payload_type, payload_revision, recorded_at, metadata, payload)"
                        + " overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                event.aggregate() + suffix,
                event.sequence(),
                event.aggregateType(),
                event.eventId() + suffix,
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.metadata(),
                event.payload());
    }

    /** So that the event as it is now is the one that was sealed. */
    void sealAgain(int position) {
        TreeHash leaf = CanonicalEvent.of(event(numbers.get(position))).leaf();
        update("update ledger.leaf set hash = ? where position = ?", leaf.bytes(), position);
    }

    /** Everything is signed anew, over what the leaves are now. */
    void signAgain(PrivateKeyOfLog key) {
        Map<Long, TreeHash> roots = new TreeMap<>();
        GrowingTree tree = new GrowingTree();
        jdbc.queryForList("select hash from ledger.leaf order by position", byte[].class)
                .forEach(hash -> {
                    tree.add(TreeHash.of(hash));
                    roots.put(tree.size(), tree.root());
                });
        for (Checkpoint old : checkpoints) {
            Checkpoint next =
                    new Checkpoint(old.origin(), old.size(), roots.get(old.size()), old.lastEvent(), old.sealedAt());
            SignedNote note = new SignedNote(next.text(), List.of(key.sign(next.text(), next.origin())));
            update("update ledger.checkpoint set note = ? where size = ?", note.written(), old.size());
        }
    }

    /** What is there now, as if it had always been all. */
    SignedCheckpoint signedNow(PrivateKeyOfLog key, String origin) {
        GrowingTree tree = new GrowingTree();
        jdbc.queryForList("select hash from ledger.leaf order by position", byte[].class)
                .forEach(hash -> tree.add(TreeHash.of(hash)));
        Checkpoint now = new Checkpoint(origin, tree.size(), tree.root(), last(), Instant.EPOCH);
        return new SignedCheckpoint(now, new SignedNote(now.text(), List.of(key.sign(now.text(), origin))));
    }
}
