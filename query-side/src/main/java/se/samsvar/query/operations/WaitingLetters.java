package se.samsvar.query.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import se.samsvar.query.problem.BadParameter;

/** The dead letters of the views, kept in PostgreSQL, so that any node can list and retry them. */
final class WaitingLetters {
    private static final String LISTED = """
            select processing_group, sequence_identifier, event_identifier, payload_type, sequence_number,
                   enqueued_at, cause_type,
                   sequence_index = min(sequence_index) over (partition by processing_group, sequence_identifier) as is_first
            from query.dead_letter_entry
            order by processing_group, sequence_identifier, sequence_index
            limit :limit""";
    private static final String FIRST = """
            select count(*) from query.dead_letter_entry letter
            where processing_group = :group and event_identifier = :event
              and not exists (select from query.dead_letter_entry earlier
                              where earlier.processing_group = letter.processing_group
                                and earlier.sequence_identifier = letter.sequence_identifier
                                and earlier.sequence_index < letter.sequence_index)""";

    private final JdbcClient jdbc;
    private final Supplier<EventProcessingConfiguration> processing;

    WaitingLetters(JdbcClient jdbc, Supplier<EventProcessingConfiguration> processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    /** In the order in which they wait. */
    List<DeadLetterItem> list(int limit) {
        return jdbc.sql(LISTED)
                .param("limit", limit)
                .query((row, index) -> item(row))
                .list();
    }

    /**
     * Handles the event again and, if that went well, all that wait behind it, in order.
     *
     * @param eventId of the first event of a sequence
     * @return whether the sequence is handled; if not, it waits as before
     */
    boolean retry(String group, String eventId) {
        long waiting = jdbc.sql(FIRST)
                .param("group", group)
                .param("event", eventId)
                .query(Long.class)
                .single();
        if (waiting == 0) {
            throw BadParameter.unknown("event", eventId);
        }
        return processing
                .get()
                .sequencedDeadLetterProcessor(group)
                .orElseThrow(() -> BadParameter.unknown("group", group))
                .process(letter -> letter.message().getIdentifier().equals(eventId));
    }

    private static DeadLetterItem item(ResultSet row) throws SQLException {
        return new DeadLetterItem(
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getString("event_identifier"),
                shortName(row.getString("payload_type")),
                row.getObject("sequence_number", Long.class),
                row.getString("enqueued_at"),
                row.getString("cause_type"),
                row.getBoolean("is_first"));
    }

    private static String shortName(String type) {
        return ClassUtils.getShortName(type).replaceFirst("^.*\\.", "");
    }
}
