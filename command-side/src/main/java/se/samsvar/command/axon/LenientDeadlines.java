package se.samsvar.command.axon;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's deadlines, but what is being carried out at this moment can be cancelled without an error: it can no longer be
 * taken back, and its saga sees for itself that it came too late. Else the whole batch of events would be repeated.
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
            } catch (TaskInstanceCurrentlyExecutingException | ExecutionException tooLate) {
                LOG.debug("Not cancelled, since it is being carried out: {}", tooLate.getMessage());
            }
        });
    }
}
