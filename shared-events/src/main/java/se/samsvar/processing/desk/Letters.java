package se.samsvar.processing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import se.samsvar.operations.Side;
import se.samsvar.operations.WaitingLetter;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The dead letters of a side, kept in PostgreSQL, so that any of its nodes can list and retry them. */
final class Letters {
    private static final String LISTED = """
            select processing_group, sequence_identifier, event_identifier, payload_type, sequence_number,
                   enqueued_at, cause_type, token, token_type,
                   row_number() over in_order = 1 as is_first,
                   count(*) over (partition by processing_group, sequence_identifier) - row_number() over in_order as behind
            from %s.dead_letter_entry
            window in_order as (partition by processing_group, sequence_identifier order by sequence_index)
            order by processing_group, sequence_identifier, sequence_index
            limit ?""";
    private static final String FIRST = """
            select 1 from %1$s.dead_letter_entry letter
            where processing_group = ? and event_identifier = ?
              and not exists (select from %1$s.dead_letter_entry earlier
                              where earlier.processing_group = letter.processing_group
                                and earlier.sequence_identifier = letter.sequence_identifier
                                and earlier.sequence_index < letter.sequence_index)""";

    private final Side side;
    private final Statements statements;
    private final StoredTokens tokens;
    private final Followers followers;
    private final String listed;
    private final String first;

    Letters(Side side, Statements statements, StoredTokens tokens, Followers followers, String schema) {
        this.side = side;
        this.statements = statements;
        this.tokens = tokens;
        this.followers = followers;
        this.listed = LISTED.formatted(schema);
        this.first = FIRST.formatted(schema);
    }

    /** In the order in which they wait. */
    List<WaitingLetter> list(int most) {
        return statements.query(listed, this::letter, most);
    }

    /**
     * Handles the event again and, if that went well, all that wait behind it, in order.
     *
     * @param event identifier of the first event of a sequence
     * @return whether the sequence is handled; if not, it waits as before
     */
    boolean retry(String group, String event) {
        requireFirst(group, event);
        return followers
                .retries(group)
                .orElseThrow(Letters::unknown)
                .process(letter -> letter.message().getIdentifier().equals(event));
    }

    /** Gives up the first event of a sequence; those behind it wait until they are retried. */
    void evict(String group, String event) {
        requireFirst(group, event);
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                followers.letters(group).orElseThrow(Letters::unknown);
        AtomicBoolean done = new AtomicBoolean();
        queue.process(letter -> letter.message().getIdentifier().equals(event), letter -> {
            boolean given = letter.message().getIdentifier().equals(event);
            done.compareAndSet(false, given);
            return given ? Decisions.evict() : Decisions.ignore();
        });
        if (!done.get()) {
            throw unknown();
        }
    }

    private void requireFirst(String group, String event) {
        if (statements.query(first, row -> row.getInt(1), group, event).isEmpty()) {
            throw unknown();
        }
    }

    private WaitingLetter letter(ResultSet row) throws SQLException {
        TrackingToken token = tokens.token(row);
        return new WaitingLetter(
                side,
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getString("event_identifier"),
                row.getString("payload_type").replaceFirst("^.*[.$]", ""),
                row.getObject("sequence_number", Long.class),
                token == null ? null : StoredTokens.position(token),
                Instant.parse(row.getString("enqueued_at")),
                row.getString("cause_type"),
                row.getBoolean("is_first"),
                row.getLong("behind"));
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.DEAD_LETTER_NOT_FOUND, null);
    }
}
