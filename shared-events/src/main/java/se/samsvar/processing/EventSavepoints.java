package se.samsvar.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a failed event has written and lets the transaction of its batch go on: PostgreSQL would refuse everything
 * after an error, the dead letter too. A savepoint costs two round trips, so a view that has far to go works without them
 * until an event has failed; that batch is repeated, and from then on each event has its own.
 */
public final class EventSavepoints
        implements MessageHandlerInterceptor<EventMessage<?>>, EnqueuePolicy<EventMessage<?>> {
    /** Only a view that is behind gets so many at once. */
    private static final int LARGE_BATCH = 50;

    private static final String MARK = Mark.class.getName();
    private static final String WATCHED = EventSavepoints.class.getName() + ".watched";

    private final ConnectionProvider connections;
    private volatile boolean careful;

    public EventSavepoints(ConnectionProvider connections) {
        this.connections = connections;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (!isGuarded(work)) {
            watch(work);
            return chain.proceed();
        }
        Connection connection = connections.getConnection();
        Mark mark = new Mark(connection, connection.setSavepoint());
        work.resources().put(MARK, mark);
        Object result = chain.proceed();
        mark.release();
        return result;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Mark mark = work.getResource(MARK);
        // in a retry Axon would take an exception from here for success
        if (!isRetry(work) && (mark == null || PassingFailure.isOne(cause))) {
            careful = careful || !PassingFailure.isOne(cause);
            throw new EventProcessingException("The batch has to be repeated", cause);
        }
        if (mark != null) {
            mark.rollBack();
        }
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    /** Whether the current event has a savepoint, so that what it writes must be sent before the next one comes. */
    public static boolean guardCurrentEvent() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().resources().containsKey(MARK);
    }

    /** What is written together at the end of a batch names no event when it fails; repeated with care, it does. */
    private void watch(UnitOfWork<?> work) {
        if (work.isRoot() && work.resources().putIfAbsent(WATCHED, true) == null) {
            work.onRollback(batch -> careful = careful || !isPassing(batch));
        }
    }

    private static boolean isPassing(UnitOfWork<?> batch) {
        return batch.getExecutionResult() != null
                && batch.getExecutionResult().isExceptionResult()
                && PassingFailure.isOne(batch.getExecutionResult().getExceptionResult());
    }

    private boolean isGuarded(UnitOfWork<?> work) {
        if (isRetry(work)) {
            return true;
        }
        if (!work.isRoot()) {
            // in the transaction of a command, which fails as a whole
            return false;
        }
        return careful
                || !(work instanceof BatchingUnitOfWork<?> batch)
                || batch.getMessages().size() < LARGE_BATCH;
    }

    private static boolean isRetry(UnitOfWork<?> work) {
        return work.resources().containsKey(DeadLetter.class.getName());
    }

    private record Mark(Connection connection, Savepoint savepoint) {
        void release() throws SQLException {
            connection.releaseSavepoint(savepoint);
        }

        void rollBack() {
            try {
                connection.rollback(savepoint);
            } catch (SQLException unavailable) {
                throw new EventProcessingException("What a failed event has written can't be undone", unavailable);
            }
        }
    }
}
