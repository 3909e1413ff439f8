package se.samsvar.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class GoalMatrixTest {

    @Test
    void theAgreementHasEightAreasSixteenActivitiesAnd44Pairs() {
        assertThat(GoalArea.values()).hasSize(8);
        assertThat(Activity.values()).hasSize(16);
        assertThat(GoalMatrix.pairs()).hasSize(44).doesNotHaveDuplicates();
        assertThat(GoalMatrix.pairs()).extracting(GoalPair::activity).contains(Activity.values());
    }

    @ParameterizedTest
    @CsvSource({
        "A, 6", "B, 6", "C, 6", "D, 5", "E, 5", "F, 6", "G, 6", "H, 4",
    })
    void everyAreaHasItsActivities(GoalArea area, int count) {
        assertThat(GoalMatrix.activitiesOf(area)).hasSize(count);
    }

    static Stream<List<Object>> others() {
        return Arrays.stream(GoalArea.values())
                .flatMap(area -> Arrays.stream(Activity.values())
                        .filter(activity -> !GoalMatrix.has(area, activity))
                        .map(activity -> List.<Object>of(area, activity)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherPairIsRefused(List<Object> pair) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new GoalPair((GoalArea) pair.getFirst(), (Activity) pair.getLast()));
        assertThat(refusal.code()).isEqualTo(RefusalCode.GOAL_PAIR);
    }

    @Test
    void policePresenceCountsAsShootingsUnderGAndH() {
        assertThat(GoalMatrix.has(GoalArea.G, Activity.MYN)).isFalse();
        assertThat(GoalPair.parse("G/SKJ")).isEqualTo(new GoalPair(GoalArea.G, Activity.SKJ));
        assertThat(GoalPair.parse("H/SKJ")).hasToString("H/SKJ");
    }
}
