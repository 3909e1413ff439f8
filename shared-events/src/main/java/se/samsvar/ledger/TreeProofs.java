package se.samsvar.ledger;

import java.util.ArrayList;
import java.util.List;

/** Finds the hashes that prove something about a stored tree (RFC 9162, 2.1.3 and 2.1.4). */
public final class TreeProofs {

    /** What is known of a stored tree. */
    public interface Subtrees {

        /**
         * The hash over complete leaves.
         *
         * @param begin a multiple of {@code 2^level}
         * @param level of the subtree: it spans {@code 2^level} leaves
         */
        TreeHash subtree(long begin, int level);
    }

    private final Subtrees tree;

    public TreeProofs(Subtrees tree) {
        this.tree = tree;
    }

    public TreeHash root(long size) {
        return size == 0 ? TreeHash.EMPTY : hash(0, size);
    }

    /** The roots of the complete subtrees of the first leaves, the largest first. */
    public List<TreeHash> peaks(long size) {
        return between(0, size).stream().map(Complete::hash).toList();
    }

    /** A complete subtree: it spans {@code 2^level} leaves. */
    public record Complete(int level, TreeHash hash) {}

    /** The largest complete subtrees that lie between two places, in their order. */
    public List<Complete> between(long begin, long end) {
        List<Complete> all = new ArrayList<>();
        long at = begin;
        while (at < end) {
            int fits = 63 - Long.numberOfLeadingZeros(end - at);
            int level = at == 0 ? fits : Math.min(fits, Long.numberOfTrailingZeros(at));
            all.add(new Complete(level, tree.subtree(at, level)));
            at += 1L << level;
        }
        return all;
    }

    /**
     * That a leaf is in a tree.
     *
     * @param position of the leaf, from 0
     * @throws IllegalArgumentException where the tree has no such leaf
     */
    public List<TreeHash> inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("No leaf " + position + " in a tree of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        include(position, 0, size, path);
        return path;
    }

    /**
     * That a tree begins with all of an earlier one.
     *
     * @throws IllegalArgumentException where the earlier one is larger
     */
    public List<TreeHash> consistency(long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("No tree of " + earlier + " in one of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            follow(earlier, 0, size, true, path);
        }
        return path;
    }

    private void include(long position, long begin, long end, List<TreeHash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (position < middle) {
            include(position, begin, middle, path);
            path.add(hash(middle, end));
        } else {
            include(position, middle, end, path);
            path.add(hash(begin, middle));
        }
    }

    private void follow(long earlier, long begin, long end, boolean known, List<TreeHash> path) {
        if (earlier == end) {
            if (!known) {
                path.add(hash(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (earlier <= middle) {
            follow(earlier, begin, middle, known, path);
            path.add(hash(middle, end));
        } else {
            follow(earlier, middle, end, false, path);
            path.add(hash(begin, middle));
        }
    }

    private TreeHash hash(long begin, long end) {
        long length = end - begin;
        if (Long.bitCount(length) == 1 && begin % length == 0) {
            return tree.subtree(begin, Long.numberOfTrailingZeros(length));
        }
        long middle = begin + split(length);
        return TreeHash.ofNode(hash(begin, middle), hash(middle, end));
    }

    /** The largest power of two that is smaller. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
