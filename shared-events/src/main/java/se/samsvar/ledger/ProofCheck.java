package se.samsvar.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Checks proofs without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {

    private ProofCheck() {}

    /** The root that follows from a leaf and its path, or none where the path can't belong to such a tree. */
    public static Optional<TreeHash> root(TreeHash leaf, long position, long size, List<TreeHash> path) {
        if (position < 0 || position >= size) {
            return Optional.empty();
        }
        long at = position;
        long last = size - 1;
        TreeHash root = leaf;
        for (TreeHash step : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                root = TreeHash.ofNode(step, root);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = TreeHash.ofNode(root, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether a tree begins with all of an earlier one. */
    public static boolean isConsistent(
            long earlier, TreeHash earlierRoot, long size, TreeHash root, List<TreeHash> path) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(TreeHash.EMPTY);
        }
        if (earlier == size) {
            return path.isEmpty() && earlierRoot.equals(root);
        }
        try {
            return follows(earlier, earlierRoot, size, root, path.iterator());
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    private static boolean follows(
            long earlier, TreeHash earlierRoot, long size, TreeHash root, Iterator<TreeHash> path) {
        long at = earlier - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        TreeHash then = Long.bitCount(earlier) == 1 ? earlierRoot : path.next();
        TreeHash now = then;
        while (path.hasNext()) {
            TreeHash step = path.next();
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                then = TreeHash.ofNode(step, then);
                now = TreeHash.ofNode(step, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = TreeHash.ofNode(now, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && then.equals(earlierRoot) && now.equals(root);
    }
}
