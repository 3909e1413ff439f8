package se.samsvar.bus;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;

/** Asks queries, and fails with what their handler threw, wherever that was. */
public final class BusQueries extends DefaultQueryGateway {
    private BusQueries(Builder builder) {
        super(builder);
    }

    public static BusQueries over(QueryBus bus) {
        return new BusQueries(DefaultQueryGateway.builder().queryBus(bus));
    }

    @Override
    public <R, Q> CompletableFuture<R> query(String name, Q query, ResponseType<R> answer) {
        CompletableFuture<R> asked = super.query(name, query, answer);
        return asked.exceptionallyCompose(
                failed -> CompletableFuture.failedFuture(RemoteRefusal.original(withoutWrapping(failed))));
    }

    private static Throwable withoutWrapping(Throwable failed) {
        return failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
    }
}
