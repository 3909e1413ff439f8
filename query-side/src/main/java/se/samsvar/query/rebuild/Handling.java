package se.samsvar.query.rebuild;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the rebuilt views handle events, many at once. An event that a view can't digest is left out of that view and
 * written down; in the live view it would wait among the dead letters.
 */
final class Handling {
    private static final String UNHANDLED = """
            insert into rebuild.unhandled (view, number, type, cause) values (?, ?, ?, ?) on conflict do nothing""";

    private final Supplier<ViewHandlers> views;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate nested;

    Handling(Supplier<ViewHandlers> views, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.views = views;
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * In the caller's transaction.
     *
     * @param wanted by which view, by number
     */
    void handle(List<TrackedEventMessage<?>> events, BiPredicate<String, Long> wanted) {
        if (events.isEmpty()) {
            return;
        }
        // plans are kept, and those that were made for empty tables would read full ones from end to end
        jdbc.execute("set local enable_seqscan = off");
        try {
            nested.executeWithoutResult(_ -> together(events, wanted));
        } catch (RuntimeException failed) {
            rethrowPassing(failed);
            events.forEach(event -> views.get().byView().keySet().stream()
                    .filter(view -> wanted.test(view, History.number(event)))
                    .forEach(view -> alone(event, view)));
        }
        jdbc.execute("set local enable_seqscan = on");
    }

    private void alone(TrackedEventMessage<?> event, String view) {
        try {
            nested.executeWithoutResult(_ -> together(List.of(event), (other, _) -> other.equals(view)));
        } catch (RuntimeException failed) {
            rethrowPassing(failed);
            jdbc.update(
                    UNHANDLED,
                    view,
                    History.number(event),
                    event.getPayloadType().getSimpleName(),
                    root(failed).getClass().getSimpleName());
        }
    }

    private void together(List<TrackedEventMessage<?>> events, BiPredicate<String, Long> wanted) {
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(events);
        ResultMessage<Object> result = work.executeWithResult(() -> {
            TrackedEventMessage<?> message = work.getMessage();
            long number = History.number(message);
            for (Map.Entry<String, List<EventMessageHandler>> view :
                    views.get().byView().entrySet()) {
                if (wanted.test(view.getKey(), number)) {
                    handle(message, view.getValue());
                }
            }
            return true;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    private static void handle(TrackedEventMessage<?> message, List<EventMessageHandler> handlers) throws Exception {
        for (EventMessageHandler handler : handlers) {
            if (handler.canHandle(message)) {
                handler.handle(message);
            }
        }
    }

    /** What says nothing about the event, so that it may do well the next time. */
    private static void rethrowPassing(RuntimeException failed) {
        if (isPassing(failed) || isPassing(root(failed))) {
            throw failed;
        }
    }

    static boolean isPassing(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException;
    }

    private static Throwable root(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
