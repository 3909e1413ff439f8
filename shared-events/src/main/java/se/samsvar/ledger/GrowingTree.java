package se.samsvar.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are added to, kept as the roots of its complete subtrees: a few hashes, however many leaves it has.
 */
public final class GrowingTree {

    private final List<TreeHash> peaks;
    private long size;

    public GrowingTree() {
        this(0, List.of());
    }

    /**
     * One that goes on from leaves counted before.
     *
     * @param size how many leaves these were
     * @param peaks the roots of its complete subtrees, the largest first: one for each bit that is set in the size
     * @throws IllegalArgumentException where there are more or fewer
     */
    public GrowingTree(long size, List<TreeHash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " subtrees for " + size + " leaves");
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Hears of every subtree that becomes complete. */
    @FunctionalInterface
    public interface Completed {

        /** @param level the subtree spans {@code 2^level} leaves from {@code begin} on */
        void subtree(int level, long begin, TreeHash hash);
    }

    public void add(TreeHash leaf) {
        add(leaf, (level, begin, hash) -> {});
    }

    public void add(TreeHash leaf, Completed completed) {
        TreeHash subtree = leaf;
        int level = 0;
        completed.subtree(level, size, subtree);
        for (long left = size; (left & 1) == 1; left >>= 1) {
            subtree = TreeHash.ofNode(peaks.removeLast(), subtree);
            level++;
            completed.subtree(level, size + 1 - (1L << level), subtree);
        }
        peaks.add(subtree);
        size++;
    }

    /**
     * Adds the leaves of a complete subtree at once.
     *
     * @param level it spans {@code 2^level} leaves
     * @throws IllegalArgumentException where no such subtree can begin here
     */
    public void addComplete(int level, TreeHash hash) {
        if (level < 0 || level > 62 || size % (1L << level) != 0) {
            throw new IllegalArgumentException("No subtree of level " + level + " begins at " + size);
        }
        TreeHash subtree = hash;
        for (long left = size >> level; (left & 1) == 1; left >>= 1) {
            subtree = TreeHash.ofNode(peaks.removeLast(), subtree);
        }
        peaks.add(subtree);
        size += 1L << level;
    }

    public long size() {
        return size;
    }

    /** The roots of its complete subtrees, the largest first. */
    public List<TreeHash> peaks() {
        return List.copyOf(peaks);
    }

    public TreeHash root() {
        if (peaks.isEmpty()) {
            return TreeHash.EMPTY;
        }
        TreeHash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHash.ofNode(peaks.get(i), root);
        }
        return root;
    }
}
