package se.samsvar.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.query.axon.Projections;

class AxonPositionsTest {
    private final EventProcessingConfiguration processing = mock();
    private final StreamingEventProcessor inbox = mock();
    private final TokenStore tokens = mock();
    private final AtomicLong nanos = new AtomicLong();
    private final ElsewherePositions elsewhere = new ElsewherePositions(nanos::get);
    private final AxonPositions positions =
            new AxonPositions(mock(EventStore.class), new Projections(List.of("inbox")), () -> processing, elsewhere);

    @BeforeEach
    void oneView() {
        when(processing.eventProcessor("inbox", StreamingEventProcessor.class)).thenReturn(Optional.of(inbox));
        when(processing.tokenStore("inbox")).thenReturn(tokens);
        when(inbox.getName()).thenReturn("inbox");
        when(inbox.isRunning()).thenReturn(true);
        when(tokens.fetchSegments("inbox")).thenReturn(new int[] {0});
    }

    @Test
    void itIsAsFarAsItsSlowestSegment() {
        EventTrackerStatus fast = at(7);
        EventTrackerStatus slow = at(5);
        when(inbox.processingStatus()).thenReturn(Map.of(0, fast, 1, slow));
        assertThat(positions.processed(view -> true)).isEqualTo(5);
    }

    @Test
    void oneThatHasYetToBeginIsWaitedFor() {
        when(tokens.fetchSegments("inbox")).thenReturn(new int[0]);
        assertThat(positions.processed(view -> true)).isEqualTo(-1);
    }

    @Test
    void soIsOneThatWasRestartedAndHasClaimedNothingYet() {
        when(tokens.fetchAvailableSegments("inbox")).thenReturn(List.of(Segment.ROOT_SEGMENT));
        assertThat(positions.processed(view -> true)).isEqualTo(-1);
    }

    @Test
    void oneThatAnotherNodeHasClaimedIsAsFarAsThatHasTold() {
        when(tokens.fetchAvailableSegments("inbox")).thenReturn(List.of());
        elsewhere.hear(ElsewherePositions.word(Map.of("inbox", 12L, "walks", 7L)));
        assertThat(positions.processed(view -> true)).isEqualTo(12);
    }

    @Test
    void untilThatHasBeenSilentForAWhile() {
        when(tokens.fetchAvailableSegments("inbox")).thenReturn(List.of(Segment.ROOT_SEGMENT));
        elsewhere.hear(ElsewherePositions.word(Map.of("inbox", 12L)));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(4));
        assertThat(positions.processed(view -> true)).isEqualTo(-1);
    }

    @Test
    void whatThisNodeWorksOnItTellsTheOthers() {
        EventTrackerStatus status = at(5);
        when(inbox.processingStatus()).thenReturn(Map.of(0, status));
        assertThat(positions.here()).containsExactly(Map.entry("inbox", 5L));
    }

    @Test
    void oneThatAnotherNodeHasClaimedAndTellsNothingOfIsNotWaitedFor() {
        when(tokens.fetchAvailableSegments("inbox")).thenReturn(List.of());
        assertThat(positions.processed(view -> true)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void norOneThatWasStopped() {
        when(inbox.isRunning()).thenReturn(false);
        when(tokens.fetchAvailableSegments("inbox")).thenReturn(List.of(Segment.ROOT_SEGMENT));
        assertThat(positions.processed(view -> true)).isEqualTo(Long.MAX_VALUE);
    }

    private static EventTrackerStatus at(long position) {
        EventTrackerStatus status = mock();
        when(status.getCurrentPosition()).thenReturn(OptionalLong.of(position));
        return status;
    }
}
