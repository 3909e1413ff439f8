package se.samsvar.query.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Commits without waiting for the disk. A crash may lose the last rows of a read model, but always together with the
 * token that says how far it had come, so that the same events are handled again.
 */
class RelaxedTransactions implements TransactionManager {
    private final TransactionManager transactions;
    private final JdbcClient jdbc;

    RelaxedTransactions(TransactionManager transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        try {
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
            return transaction;
        } catch (RuntimeException unavailable) {
            transaction.rollback();
            throw unavailable;
        }
    }
}
