package se.samsvar.ledger.archive;

import java.util.List;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

/**
 * What has to be known of the rest of a tree to compute its root from the leaves of one part: for each of them the same as
 * its own inclusion proof, in a few lines for all.
 *
 * @param begin the position of the part's first leaf
 * @param end the position behind its last
 * @param size of the tree
 * @param left the roots of the complete subtrees before the part, the largest first, in Base64
 * @param right the complete subtrees behind it, in their order
 */
public record RangeProof(long begin, long end, long size, List<String> left, List<Subtree> right) {

    /** @param hash in Base64 of {@code 2^level} leaves */
    public record Subtree(int level, String hash) {}

    public RangeProof {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    public static RangeProof of(TreeProofs tree, long begin, long end, long size) {
        return new RangeProof(
                begin,
                end,
                size,
                tree.peaks(begin).stream().map(TreeHash::base64).toList(),
                tree.between(end, size).stream()
                        .map(one -> new Subtree(one.level(), one.hash().base64()))
                        .toList());
    }

    /** @throws IllegalArgumentException where this is no such proof */
    GrowingTree before() {
        return new GrowingTree(begin, left.stream().map(TreeHash::parse).toList());
    }

    /** Adds what is behind the part. @throws IllegalArgumentException where this is no such proof */
    void complete(GrowingTree tree) {
        right.forEach(one -> tree.addComplete(one.level(), TreeHash.parse(one.hash())));
    }
}
