package se.samsvar.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.Test;

class CoveredTest {
    private static final Covered GAPS = covered(10, 5L, 8L);

    @Test
    void aGapHasNotBeenHandledAndHoldsUpWhatIsCertain() {
        assertThat(GAPS.covers(4)).isTrue();
        assertThat(GAPS.covers(5)).isFalse();
        assertThat(GAPS.covers(10)).isTrue();
        assertThat(GAPS.covers(11)).isFalse();
        assertThat(GAPS.through()).isEqualTo(4);
        assertThat(covered(10).through()).isEqualTo(10);
        assertThat(Covered.NOTHING.covers(0)).isFalse();
    }

    @Test
    void whatIsHandledUpToANumberClosesTheGapsBelow() {
        assertThat(GAPS.plus(6)).isEqualTo(covered(10, 8L));
        assertThat(GAPS.plus(20)).isEqualTo(covered(20));
    }

    @Test
    void includesAnotherWhereItHasHandledAllOfIt() {
        assertThat(covered(10).includes(GAPS)).isTrue();
        assertThat(GAPS.includes(covered(10))).isFalse();
        assertThat(covered(12, 5L, 11L).includes(GAPS)).isTrue();
        assertThat(covered(9).includes(GAPS)).isFalse();
        assertThat(covered(12, 11L).includes(covered(10))).isTrue();
    }

    @Test
    void tokensSayIt() {
        assertThat(Covered.of(null)).isEqualTo(Covered.NOTHING);
        assertThat(Covered.of(new GlobalSequenceTrackingToken(7))).isEqualTo(covered(7));
        assertThat(Covered.of(GapAwareTrackingToken.newInstance(10, List.of(5L, 8L))))
                .isEqualTo(GAPS);
        // a view that is replayed has only what the replay has come to
        assertThat(Covered.of(ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3))))
                .isEqualTo(covered(3));
    }

    private static Covered covered(long upTo, Long... gaps) {
        return new Covered(upTo, new TreeSet<>(Set.of(gaps)));
    }
}
