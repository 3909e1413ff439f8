package se.samsvar.bus;

import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Sends commands, again where somebody else was faster, and throws what their handler threw, wherever that was. */
public final class BusCommands extends DefaultCommandGateway {
    private static final int RETRIES = 5;
    private static final int RETRY_MILLIS = 20;

    private BusCommands(Builder builder) {
        super(builder);
    }

    public static BusCommands over(CommandBus bus, ScheduledExecutorService retries) {
        return new BusCommands(DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(retries)
                        .retryInterval(RETRY_MILLIS)
                        .maxRetryCount(RETRIES)
                        .nonTransientFailurePredicate(failure -> !isConflict(failure))
                        .build()));
    }

    @Override
    public <R> R sendAndWait(Object command) {
        return asThrown(() -> super.sendAndWait(command));
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        return asThrown(() -> super.sendAndWait(command, timeout, unit));
    }

    private static <R> R asThrown(Supplier<R> sending) {
        try {
            return sending.get();
        } catch (RuntimeException failed) {
            throw RemoteRefusal.original(failed) instanceof RuntimeException original ? original : failed;
        }
    }

    /** Axon also asks about the cause of a failure, and that of a conflict is what the driver said. */
    private static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof SQLException
                || RemoteRefusal.original(failure) instanceof ConcurrencyException;
    }
}
