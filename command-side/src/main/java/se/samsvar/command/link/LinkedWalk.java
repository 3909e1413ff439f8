package se.samsvar.command.link;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkStatus;

/**
 * A walk as an answer to its invitation needs it.
 *
 * @param changedAt when its time or place was last changed, or null
 * @param sequence the number of the event that last settled its time or place
 * @param replies each organisation's latest
 */
public record LinkedWalk(
        List<PartnerId> invited,
        District district,
        Instant startsAt,
        WalkStatus status,
        @Nullable Instant changedAt,
        long sequence,
        Map<PartnerId, Reply> replies) {

    /** @param people how many come */
    public record Reply(int people, Instant at) {}

    /** @param before null for the first event */
    static @Nullable LinkedWalk after(@Nullable LinkedWalk before, WalkEvent event, Instant at, long number) {
        if (event instanceof WalkScheduled e) {
            return new LinkedWalk(e.invited(), e.district(), e.startsAt(), WalkStatus.PLANNED, null, number, Map.of());
        }
        return before == null ? null : before.after(event, at, number);
    }

    private LinkedWalk after(WalkEvent event, Instant at, long number) {
        return switch (event) {
            case WalkRescheduled e -> new LinkedWalk(invited, district, e.startsAt(), status, at, number, replies);
            case WalkRelocated e -> new LinkedWalk(invited, e.district(), e.startsAt(), status, at, number, replies);
            case WalkCancelled _ ->
                new LinkedWalk(invited, district, startsAt, WalkStatus.CANCELLED, at, number, replies);
            case WalkHeld _ ->
                new LinkedWalk(invited, district, startsAt, WalkStatus.HELD, changedAt, sequence, replies);
            case WalkReplied e -> {
                Map<PartnerId, Reply> all = new HashMap<>(replies);
                all.put(e.partner(), new Reply(e.people(), at));
                yield new LinkedWalk(invited, district, startsAt, status, changedAt, sequence, Map.copyOf(all));
            }
            default -> this;
        };
    }
}
