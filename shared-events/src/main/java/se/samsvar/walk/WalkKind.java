package se.samsvar.walk;

/** Why a walk is held. */
public enum WalkKind {
    RAPID,
    REPEAT
}
