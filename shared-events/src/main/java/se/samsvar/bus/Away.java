package se.samsvar.bus;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

/** Tells what failed because something is away for a while from what is a fault. */
public final class Away {
    /** Of Axon Server's client, which this module does not know. */
    private static final List<String> CONNECTION = List.of(
            "io.grpc.",
            "io.axoniq.axonserver.connector.",
            "org.axonframework.axonserver.connector.AxonServerException",
            "org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException",
            "org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException");

    /** Of PostgreSQL: connection, resources, intervention of an operator. */
    private static final List<String> SQL_STATES = List.of("08", "53", "57");

    private Away() {}

    /** Whether it may succeed when it is tried again in a while; whether anything was stored is not known. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case Unavailable told -> true;
            case NoHandlerForCommandException nobody -> true;
            case NoHandlerForQueryException nobody -> true;
            case CommandDispatchException undelivered -> true;
            case SQLTransientException passing -> true;
            case SQLException sql -> sql.getSQLState() != null && begins(sql.getSQLState(), SQL_STATES);
            default -> begins(failure.getClass().getName(), CONNECTION);
        };
    }

    private static boolean begins(String text, List<String> beginnings) {
        return beginnings.stream().anyMatch(text::startsWith);
    }
}
