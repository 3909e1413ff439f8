package se.samsvar.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.Actor;
import se.samsvar.query.security.Viewer;

class LiveClientTest {
    private final LiveClient client = new LiveClient(new Viewer(Actor.SYSTEM), null);
    private final Backlog backlog = new Backlog(LiveClient.CAPACITY * 2);

    @Test
    void itGoesOnWhereItWas() throws Exception {
        tell(3);
        assertThat(client.goOn(backlog.from(2))).isTrue();
        assertThat(client.next(0, TimeUnit.SECONDS))
                .extracting(LiveEvent::number)
                .containsExactly(2L, 3L);
    }

    /** What it can't take at once it reads from the page instead. */
    @Test
    void whoeverWasAwayTooLongReadsEverythingOnce() throws Exception {
        tell(LiveClient.CAPACITY + 1);
        assertThat(client.goOn(backlog.from(1))).isFalse();
        assertThat(client.isDropped()).isFalse();
        assertThat(client.next(0, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void whatIsForgottenIsUnknown() {
        tell(3 * LiveClient.CAPACITY);
        assertThat(backlog.from(1)).isNull();
        assertThat(client.goOn(null)).isFalse();
        backlog.forget();
        assertThat(backlog.last()).isNull();
        assertThat(backlog.from(3 * LiveClient.CAPACITY)).isNull();
    }

    @Test
    void whoeverReadsTooSlowlyIsDropped() {
        tell(LiveClient.CAPACITY + 1);
        backlog.from(2).forEach(client::offer);
        assertThat(client.isDropped()).isFalse();
        client.offer(event(0));
        assertThat(client.isDropped()).isTrue();
    }

    private void tell(long count) {
        LongStream.rangeClosed(1, count).mapToObj(LiveClientTest::event).forEach(backlog::add);
    }

    private static LiveEvent event(long number) {
        return new LiveEvent(number, "incident", Map.of("incidentId", number), List.of(), null);
    }
}
