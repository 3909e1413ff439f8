package se.samsvar.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Finds any waiting sequence to retry. Axon 4.13 asks for ten at a time, but takes the offset of the next ten for an index
 * within the sequence: where more than ten sequences wait, it never meets the others.
 */
public final class EverySequence extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private final String claimable;

    public EverySequence(DeadLetterSchema schema, Serializer general, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(general)
                .eventSerializer(events));
        this.claimable = """
                select * from %1$s letter where processing_group = ? and (processing_started is null or processing_started < ?)
                  and not exists (select from %1$s earlier where earlier.processing_group = letter.processing_group
                                  and earlier.sequence_identifier = letter.sequence_identifier
                                  and earlier.sequence_index < letter.sequence_index)
                order by last_touched, dead_letter_id offset ? limit ?""".formatted(schema.deadLetterTable());
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String group, Instant startedBefore, int offset, int most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(claimable);
        statement.setString(1, group);
        statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
        statement.setInt(3, offset);
        statement.setInt(4, most);
        return statement;
    }
}
