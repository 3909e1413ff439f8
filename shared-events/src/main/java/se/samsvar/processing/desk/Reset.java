package se.samsvar.processing.desk;

import java.time.Duration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Sends a processor that stands still back to the first event, as soon as every node has let go of it. */
final class Reset {
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Reset() {}

    static void of(StreamingEventProcessor processor) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!isReset(processor)) {
            if (System.nanoTime() > deadline) {
                throw busy(processor);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw busy(processor);
            }
        }
    }

    private static boolean isReset(StreamingEventProcessor processor) {
        try {
            processor.resetTokens();
            return true;
        } catch (UnableToClaimTokenException elsewhere) {
            return false;
        }
    }

    private static Refusal busy(StreamingEventProcessor processor) {
        return new Refusal(RefusalCode.PROCESSOR_ELSEWHERE, null, processor.getName());
    }
}
