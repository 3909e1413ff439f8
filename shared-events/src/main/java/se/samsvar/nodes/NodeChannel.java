package se.samsvar.nodes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.setting.SettingRefused;

/**
 * Short words from node to node, by PostgreSQL's LISTEN and NOTIFY. A word may be lost with the connection: it only saves
 * waiting for what would be found a second later without it.
 */
public final class NodeChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeChannel.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;

    private final DataSource dataSource;
    private final String name;
    private final List<SharedKey> keys;
    private final Consumer<String> heard;
    private final String node = UUID.randomUUID() + " ";
    private volatile boolean open;
    private @Nullable Thread listener;

    /**
     * @param name of the channel, an SQL identifier
     * @param keys that every node on it must have alike
     * @param heard gets each word of another node, in the order in which they were told
     */
    public NodeChannel(DataSource dataSource, String name, List<SharedKey> keys, Consumer<String> heard) {
        this.dataSource = dataSource;
        this.name = name;
        this.keys = List.copyOf(keys);
        this.heard = heard;
    }

    /** @throws SettingRefused where a node that listens already has another key */
    public synchronized NodeChannel start() {
        try {
            Connection first = connect();
            open = true;
            listener = Thread.ofPlatform().daemon().name("nodes-" + name).start(() -> listen(first));
            return this;
        } catch (SQLException away) {
            throw new IllegalStateException("The database does not let this node listen to others", away);
        }
    }

    /** Tells the others. It is no part of the transaction that may be under way, and nothing fails when it can't be told. */
    public void tell(String word) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, name);
            notify.setString(2, node + word);
            notify.execute();
        } catch (SQLException untold) {
            LOG.debug("Other nodes were not told: {}", untold.toString());
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        if (listener != null) {
            listener.interrupt();
            listener = null;
        }
    }

    private void listen(Connection first) {
        @Nullable Connection connection = first;
        while (open) {
            try (Connection listening = connection == null ? connect() : connection) {
                connection = null;
                hear(listening);
                release(listening);
            } catch (SQLException | RuntimeException away) {
                connection = null;
                if (open) {
                    LOG.warn("Word of other nodes does not arrive, trying again: {}", away.toString());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (open) {
            PGNotification[] words = postgres.getNotifications(LISTEN_MILLIS);
            for (PGNotification word : words == null ? new PGNotification[0] : words) {
                if (!word.getParameter().startsWith(node)) {
                    heard.accept(word.getParameter().substring(node.length()));
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + name);
            for (SharedKey key : keys) {
                key.show(connection);
            }
            return connection;
        } catch (SQLException | SettingRefused failed) {
            try (connection) {
                release(connection);
            }
            throw failed;
        }
    }

    /** Before it goes back to the pool. */
    private static void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException closed) {
            open = false;
        }
    }
}
