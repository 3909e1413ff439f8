package se.samsvar.link;

import org.jspecify.annotations.Nullable;
import se.samsvar.walk.WalkReply;

/**
 * Uses a link from a mail: acknowledges its task, or answers its invitation.
 *
 * @param reply the answer to an invitation; null for a task
 * @param people how many come; 0 for a task
 */
public record UseLink(String token, @Nullable WalkReply reply, int people) {}
