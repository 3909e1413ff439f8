package se.samsvar.query.ledger;

import java.sql.Array;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

/** The tree as it is stored: every leaf, and every eighth level of what is complete above them. */
class LeafRows implements TreeProofs.Subtrees {

    private static final int STEP = 8;
    private static final int PAGE = 10_000;
    private static final RowMapper<Leaf> LEAF =
            (row, index) -> new Leaf(row.getLong("position"), row.getLong("number"), TreeHash.of(row.getBytes("hash")));

    private final JdbcTemplate jdbc;

    LeafRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Leaf> last() {
        return jdbc.query("select * from ledger.leaf order by position desc limit 1", LEAF).stream()
                .findFirst();
    }

    Optional<Leaf> ofEvent(long number) {
        return jdbc.query("select * from ledger.leaf where number = ?", LEAF, number).stream()
                .findFirst();
    }

    List<Leaf> between(long after, long upTo) {
        return jdbc.query(
                "select * from ledger.leaf where number > ? and number <= ? order by number", LEAF, after, upTo);
    }

    Leaf at(long position) {
        return jdbc.query("select * from ledger.leaf where position = ?", LEAF, position)
                .getFirst();
    }

    /** How many are sealed with this event and before it. */
    long sizeUpTo(long number) {
        return jdbc
                .query("select * from ledger.leaf where number <= ? order by number desc limit 1", LEAF, number)
                .stream()
                .findFirst()
                .map(leaf -> leaf.position() + 1)
                .orElse(0L);
    }

    /** The first ones, a page at a time. */
    Iterator<Leaf> first(long size) {
        return new Pages(size);
    }

    void add(List<Leaf> leaves) {
        insert(
                "insert into ledger.leaf (position, number, hash) select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])",
                leaves.stream().map(Leaf::position).toArray(Long[]::new),
                leaves.stream().map(Leaf::number).toArray(Long[]::new),
                leaves.stream().map(leaf -> leaf.hash().bytes()).toArray(byte[][]::new));
    }

    /** Keeps those of the levels that are stored. */
    void complete(int level, long begin, TreeHash hash) {
        if (level > 0 && level % STEP == 0) {
            jdbc.update("insert into ledger.subtree (level, begin, hash) values (?, ?, ?)", level, begin, hash.bytes());
        }
    }

    @Override
    public TreeHash subtree(long begin, int level) {
        int stored = level - level % STEP;
        GrowingTree tree = new GrowingTree();
        stored(stored, begin, begin + (1L << level)).forEach(tree::add);
        if (tree.size() != 1L << (level - stored)) {
            throw new IllegalStateException("The ledger has no complete subtree " + level + " at " + begin);
        }
        return tree.root();
    }

    private List<TreeHash> stored(int level, long begin, long end) {
        RowMapper<TreeHash> hash = (row, index) -> TreeHash.of(row.getBytes("hash"));
        return level == 0
                ? jdbc.query(
                        "select hash from ledger.leaf where position >= ? and position < ? order by position",
                        hash,
                        begin,
                        end)
                : jdbc.query(
                        "select hash from ledger.subtree where level = ? and begin >= ? and begin < ? order by begin",
                        hash,
                        level,
                        begin,
                        end);
    }

    private void insert(String sql, Long[] positions, Long[] numbers, byte[][] hashes) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            Array first = connection.createArrayOf("bigint", positions);
            Array second = connection.createArrayOf("bigint", numbers);
            Array third = connection.createArrayOf("bytea", hashes);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, first);
                statement.setArray(2, second);
                statement.setArray(3, third);
                return statement.executeUpdate();
            }
        });
    }

    private final class Pages implements Iterator<Leaf> {

        private final long size;
        private final Queue<Leaf> page = new ArrayDeque<>();
        private long read;
        private boolean ended;

        Pages(long size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !ended) {
                page.addAll(jdbc.query(
                        "select * from ledger.leaf where position >= ? and position < ? order by position limit ?",
                        LEAF,
                        read,
                        size,
                        PAGE));
                ended = page.size() < PAGE;
            }
            return !page.isEmpty();
        }

        @Override
        public Leaf next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Leaf next = page.remove();
            read = next.position() + 1;
            return next;
        }
    }
}
