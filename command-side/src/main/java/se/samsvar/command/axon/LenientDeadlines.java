package se.samsvar.command.axon;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's deadlines, but what is being or has just been carried out can be cancelled without an error: it can no longer be
 * taken back, and its saga sees for itself that it came too late. Else the whole batch of events would be repeated. Only
 * cancelling fails in these ways; what can't be scheduled still fails.
 */
class LenientDeadlines extends DbSchedulerDeadlineManager {
    private static final Logger LOG = LoggerFactory.getLogger(LenientDeadlines.class);

    LenientDeadlines(Builder builder) {
        super(builder);
    }

    @Override
    protected void runOnPrepareCommitOrNow(Runnable order) {
        super.runOnPrepareCommitOrNow(() -> {
            try {
                order.run();
            } catch (TaskInstanceCurrentlyExecutingException
                    | TaskInstanceNotFoundException
                    | ExecutionException tooLate) {
                LOG.debug("Too late to cancel: {}", tooLate.getMessage());
            }
        });
    }
}
