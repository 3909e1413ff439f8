package se.samsvar.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/** Tokens in PostgreSQL that several nodes may want to be the first to write, as on a fresh database. */
public final class NodesTokenStore extends JdbcTokenStore {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('samsvar token'), hashtext(?))";

    private static final String IDENTIFIER = "identifier";

    private final ConnectionProvider connections;

    public NodesTokenStore(Builder builder, ConnectionProvider connections) {
        super(builder.connectionProvider(connections));
        this.connections = connections;
    }

    /** What another node has begun meanwhile is gone on with. */
    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken first) {
        awaitTurn(processor);
        if (fetchSegments(processor).length == 0) {
            super.initializeTokenSegments(processor, segments, first);
        }
    }

    /** The first to be asked chooses it. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        awaitTurn(IDENTIFIER);
        return super.retrieveStorageIdentifier();
    }

    private void awaitTurn(String processor) {
        try (Connection connection = connections.getConnection();
                PreparedStatement turn = connection.prepareStatement(ONE_AT_A_TIME)) {
            turn.setString(1, processor);
            turn.execute();
        } catch (SQLException e) {
            throw new UnableToInitializeTokenException("Nobody could say whose turn it is", e);
        }
    }
}
