package se.samsvar.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.samsvar.refusal.Refusal;

class LocalTimesTest {
    @Test
    void aTimeThatComesTwiceMeansTheFirst() {
        assertThat(LocalTimes.instant("occurredAt", "2026-10-25T02:30")).hasToString("2026-10-25T00:30:00Z");
    }

    @Test
    void aTimeThatNeverComesMeansAsLongAfterTheChange() {
        assertThat(LocalTimes.instant("occurredAt", "2026-03-29T02:30")).hasToString("2026-03-29T01:30:00Z");
    }

    @Test
    void whatIsNoTimeIsRefusedWithItsField() {
        assertThatThrownBy(() -> LocalTimes.instant("occurredAt", "2026-02-30T10:00"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("occurredAt"));
    }
}
