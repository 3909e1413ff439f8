package se.samsvar.actor;

/** What a person may do. {@link #SYSTEM} is the product itself: its sagas, deadlines and imports. */
public enum Role {
    OPERATIONAL_LEAD,
    STRATEGIC_LEAD,
    SAFETY_COUNCIL,
    PARTNER,
    AUDITOR,
    ADMIN,
    /** Somebody who has only a link from a mail: may use it, and nothing else. */
    LINK_HOLDER,
    SYSTEM
}
