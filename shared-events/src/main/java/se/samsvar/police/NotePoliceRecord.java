package se.samsvar.police;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a record of the police feed: noted at first, revised where it says something else than before, and nothing where
 * it says the same.
 */
public record NotePoliceRecord(@TargetAggregateIdentifier String key, PoliceRecord record) {

    public NotePoliceRecord(PoliceRecord record) {
        this(key(record.recordId()), record);
    }

    /** The identifier of a record among everything else that is stored. */
    public static String key(long recordId) {
        return "polisen:" + recordId;
    }

    /** What came of it: the answer to the command. */
    public enum Result {
        NOTED,
        REVISED,
        UNCHANGED
    }
}
