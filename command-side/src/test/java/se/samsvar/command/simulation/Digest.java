package se.samsvar.command.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the city has lived through, as one number: every event of every aggregate with its time. What happened at the same
 * instant counts as a set, since nothing orders it but chance.
 */
record Digest(String value, List<String> events) {

    private static final String EVENTS = """
            SELECT aggregate_identifier || ' ' || recorded_at || ' ' || payload_type || ' ' || convert_from(payload, 'UTF8')
            FROM command.domain_event ORDER BY aggregate_identifier, recorded_at, payload_type, convert_from(payload, 'UTF8')""";

    static Digest of(JdbcClient database) {
        List<String> lines = database.sql(EVENTS).query(String.class).list();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return new Digest(HexFormat.of().formatHex(digest.digest(), 0, 16), lines);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first events that the other city has not lived through. */
    List<String> without(Digest other) {
        Set<String> rest = new LinkedHashSet<>(events);
        rest.removeAll(Set.copyOf(other.events));
        return rest.stream().limit(5).toList();
    }
}
