package se.samsvar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeTest {

    /** The leaves and roots that implementations of certificate transparency are tested with. */
    private static final List<TreeHash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::ofLeaf)
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int LARGEST = 70;

    private final List<TreeHash> many = IntStream.range(0, LARGEST)
            .mapToObj(i -> TreeHash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private final TreeProofs proofs = new TreeProofs((begin, level) ->
            grown(many.subList((int) begin, (int) begin + (1 << level))).root());

    @Test
    void rootsAreThoseOfTheStandard() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(grown(LEAVES.subList(0, size)).root()).hasToString(ROOTS.get(size));
        }
    }

    @Test
    void whatIsKeptOfATreeIsEnoughToGoOn() {
        for (int size = 0; size < LARGEST; size++) {
            GrowingTree resumed = new GrowingTree(size, proofs.peaks(size));
            resumed.add(many.get(size));
            assertThat(resumed.root()).isEqualTo(proofs.root(size + 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowingTree(3, List.of(many.get(0))));
    }

    @Test
    void everyLeafIsProvenInEveryTreeAndNothingElseIs() {
        for (int size = 1; size <= LARGEST; size++) {
            TreeHash root = proofs.root(size);
            for (int position = 0; position < size; position++) {
                List<TreeHash> path = proofs.inclusion(position, size);
                assertThat(ProofCheck.root(many.get(position), position, size, path))
                        .contains(root);
                assertThat(ProofCheck.root(TreeHash.EMPTY, position, size, path))
                        .isNotEqualTo(root);
                assertThat(ProofCheck.root(many.get(position), position, size, longer(path)))
                        .isEmpty();
            }
        }
    }

    @Test
    void everyTreeContinuesEveryEarlierOne() {
        for (int size = 0; size <= LARGEST; size++) {
            for (int earlier = 0; earlier <= size; earlier++) {
                List<TreeHash> path = proofs.consistency(earlier, size);
                TreeHash then = proofs.root(earlier);
                TreeHash now = proofs.root(size);
                assertThat(ProofCheck.isConsistent(earlier, then, size, now, path))
                        .as("%d in %d", earlier, size)
                        .isTrue();
                assertThat(ProofCheck.isConsistent(earlier, many.get(0), size, many.get(1), path))
                        .isFalse();
                assertThat(ProofCheck.isConsistent(earlier, then, size, now, longer(path)))
                        .isFalse();
            }
        }
    }

    @Test
    void noProofOfWhatATreeHasNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(6, 5));
        assertThat(ProofCheck.root(many.get(5), 5, 5, List.of())).isEmpty();
    }

    private static GrowingTree grown(List<TreeHash> leaves) {
        GrowingTree tree = new GrowingTree();
        leaves.forEach(tree::add);
        return tree;
    }

    private static List<TreeHash> longer(List<TreeHash> path) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(TreeHash.EMPTY);
        return longer;
    }
}
