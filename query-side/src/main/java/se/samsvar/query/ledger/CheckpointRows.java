package se.samsvar.query.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.query.event.Sql;

/** The checkpoints of this log, every one of them; one that can't be read comes without any signature. */
class CheckpointRows {

    private static final int PAGE = 1_000;
    private static final RowMapper<SignedCheckpoint> READER =
            (row, index) -> read(row.getString("note"), row.getLong("size"));

    private final JdbcTemplate jdbc;

    CheckpointRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignedCheckpoint signed) {
        jdbc.update(
                "insert into ledger.checkpoint (size, sealed_at, note) values (?, ?, ?)",
                signed.checkpoint().size(),
                Sql.at(signed.checkpoint().sealedAt()),
                signed.note().written());
    }

    Optional<SignedCheckpoint> latest() {
        return jdbc
                .query("select size, note from ledger.checkpoint order by size desc, id desc limit 1", READER)
                .stream()
                .findFirst();
    }

    /** The smallest that covers this many events. */
    Optional<SignedCheckpoint> covering(long size) {
        return jdbc
                .query(
                        "select size, note from ledger.checkpoint where size >= ? order by size, id desc limit 1",
                        READER,
                        size)
                .stream()
                .findFirst();
    }

    List<SignedCheckpoint> between(long from, long to, int most) {
        return jdbc.query(
                "select size, note from ledger.checkpoint where size >= ? and size <= ? order by size, id limit ?",
                READER,
                from,
                to,
                most);
    }

    /** All up to a size, a page at a time. */
    Iterator<SignedCheckpoint> upTo(long size) {
        return new Pages(size);
    }

    private static SignedCheckpoint read(String note, long size) {
        try {
            return SignedCheckpoint.parse(note);
        } catch (UnreadableProof e) {
            Checkpoint nothing = new Checkpoint("", size, TreeHash.EMPTY, 0, Instant.EPOCH);
            return new SignedCheckpoint(nothing, new SignedNote(nothing.text(), List.of()));
        }
    }

    private final class Pages implements Iterator<SignedCheckpoint> {

        private final long size;
        private final Queue<SignedCheckpoint> page = new ArrayDeque<>();
        private long lastSize = -1;
        private long lastId = -1;
        private boolean ended;

        Pages(long size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !ended) {
                page.addAll(jdbc.query(
                        "select size, id, note from ledger.checkpoint where (size, id) > (?, ?) and size <= ?"
                                + " order by size, id limit ?",
                        (row, index) -> {
                            lastSize = row.getLong("size");
                            lastId = row.getLong("id");
                            return read(row.getString("note"), lastSize);
                        },
                        lastSize,
                        lastId,
                        size,
                        PAGE));
                ended = page.size() < PAGE;
            }
            return !page.isEmpty();
        }

        @Override
        public SignedCheckpoint next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.remove();
        }
    }
}
