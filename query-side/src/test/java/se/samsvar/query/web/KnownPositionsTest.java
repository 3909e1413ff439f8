package se.samsvar.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class KnownPositionsTest {
    @Test
    void aStoreThatIsAwayHoldsUpNobodyWhoReads() {
        CatchUp catchUp = new CatchUp(new KnownPositions(new Positions() {
            @Override
            public long head() {
                throw new IllegalStateException("The event store is away");
            }

            @Override
            public long processed(Predicate<String> views) {
                return 7;
            }
        }));
        assertThat(catchUp.await(Duration.ofMinutes(1))).isTrue();
        assertThat(catchUp.await(7, Duration.ofMinutes(1))).isTrue();
        assertThat(catchUp.await(8, Duration.ZERO)).isFalse();
    }
}
