package se.samsvar.query.item;

/** Whether a response is under way. */
public enum ResponseState {
    NONE,
    STARTED,
    /** Older than its plan when it was registered: nobody was asked to do anything. */
    HISTORY
}
