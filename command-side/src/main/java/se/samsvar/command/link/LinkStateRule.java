package se.samsvar.command.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.link.FindLink.State;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.WalkStatus;

/** Whether a link still opens anything. The aggregate has the last word when it is used. */
final class LinkStateRule {

    private LinkStateRule() {}

    static State of(LinkClaim claim, LinkedTask task, Instant now) {
        if (!task.holder().equals(claim.partner())
                || isAfter(task.reassignedAt(), claim)
                || !task.status().isOpen()) {
            return State.REVOKED;
        }
        return task.status() == TaskStatus.ASSIGNED ? unlessExpired(claim, now) : State.USED;
    }

    static State of(LinkClaim claim, LinkedWalk walk, Instant now) {
        if (!walk.invited().contains(claim.partner())
                || isAfter(walk.changedAt(), claim)
                || walk.status() != WalkStatus.PLANNED) {
            return State.REVOKED;
        }
        LinkedWalk.Reply reply = walk.replies().get(claim.partner());
        return reply != null && isAfter(reply.at(), claim) ? State.USED : unlessExpired(claim, now);
    }

    private static State unlessExpired(LinkClaim claim, Instant now) {
        return now.isBefore(claim.expiresAt()) ? State.USABLE : State.EXPIRED;
    }

    private static boolean isAfter(@Nullable Instant instant, LinkClaim claim) {
        return instant != null && instant.isAfter(claim.issuedAt());
    }
}
