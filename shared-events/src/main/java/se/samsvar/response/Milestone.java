package se.samsvar.response;

/** Something that happens by itself and means that a row of the plan is done. */
public enum Milestone {
    /** The walk has a meeting place and the invitation with it has gone out. */
    WALK_INVITED,
    WALK_HELD,
    WALK_PROTOCOL,
    WALK_ACTION_LIST,
    WALK_FEEDBACK,
    REVIEW_HELD,
    REVIEW_REPORTED,
    REVIEW_ACTIONS_SETTLED
}
