package se.samsvar.nodes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import se.samsvar.setting.SettingRefused;

/**
 * A key that every node must have alike. A node shows a few bits of its digest as a lock in the database, which ends with
 * the connection: it neither gives the key away nor outlives the node.
 *
 * @param setting the setting's name, for whoever has to put it right
 */
public record SharedKey(String setting, int digest) {
    private static final String SHOW = "select pg_advisory_lock_shared(hashtext(?), ?)";
    private static final String OTHERS = """
            select count(*) from pg_locks
            where locktype = 'advisory' and granted and objsubid = 2
              and database = (select oid from pg_database where datname = current_database())
              and classid = (hashtext(?)::bigint & 4294967295)::oid
              and objid <> (?::bigint & 4294967295)::oid""";

    public static SharedKey of(String setting, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("samsvar shared key " + setting + "\0").getBytes(StandardCharsets.UTF_8));
            return new SharedKey(setting, ByteBuffer.wrap(digest.digest(key)).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Shows it to the others for as long as the connection lasts. Of two that start at once at least one sees the other.
     *
     * @throws SettingRefused where a node that runs has another
     */
    void show(Connection connection) throws SQLException {
        try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            show.setString(1, setting);
            show.setInt(2, digest);
            show.execute();
        }
        try (PreparedStatement others = connection.prepareStatement(OTHERS)) {
            others.setString(1, setting);
            others.setInt(2, digest);
            try (ResultSet rows = others.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    throw new SettingRefused(
                            setting + " is not that of the other nodes on this database.",
                            "Give every node the same; to change it, stop them all first.");
                }
            }
        }
    }
}
