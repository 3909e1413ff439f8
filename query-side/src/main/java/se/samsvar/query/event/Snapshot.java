package se.samsvar.query.event;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads everything as it stood at one moment, however long it takes: all parts of an answer are of the same event. */
public final class Snapshot {
    private final TransactionTemplate transaction;

    public Snapshot(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    public <T> T read(Supplier<T> reading) {
        T read = transaction.execute(_ -> reading.get());
        if (read == null) {
            throw new IllegalStateException("Nothing was read");
        }
        return read;
    }
}
