package se.samsvar.processing;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** A failure of the database that says nothing about the event, so that the same event may do well the next time. */
final class PassingFailure {
    /** Connection, rollback (deadlock), resources (disk), object in use (lock), operator, system. */
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFailure() {}

    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable failure) {
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() == 5
                && SQL_STATE_CLASSES.contains(sql.getSQLState().substring(0, 2));
    }
}
