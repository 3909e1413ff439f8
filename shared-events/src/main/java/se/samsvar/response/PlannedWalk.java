package se.samsvar.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.walk.WalkId;

/**
 * The walk that a response would hold.
 *
 * @param joins the walk already planned in the district that this response joins, or null for a walk of its own
 * @param notBefore the earliest permitted start
 * @param late whether it starts after the plan's limit, since no earlier dusk was permitted
 */
public record PlannedWalk(
        Instant startsAt, Instant notBefore, @Nullable WalkId joins, boolean late) {}
