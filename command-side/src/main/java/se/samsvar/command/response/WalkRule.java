package se.samsvar.command.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.response.PlannedWalk;

/**
 * When the safety walk is held: at dusk, earliest 24 h after the incident and not before the scene is released, latest by
 * the plan's limit. A walk already planned in the district within seven days is joined, and moved to the first permitted
 * dusk where it would come too early. A killing in a home gets no public walk.
 */
final class WalkRule {

    private static final Duration EARLIEST = Duration.ofHours(24);
    private static final Duration JOIN_WITHIN = Duration.ofDays(7);
    /** People need this long to get the invitation and come. */
    private static final Duration INVITATION = Duration.ofHours(4);

    private final DuskRule dusk;

    WalkRule(DuskRule dusk) {
        this.dusk = dusk;
    }

    /** @param limit the latest start that the plan permits, or null for a plan without a walk */
    Optional<PlannedWalk> plan(PlanningInput input, @Nullable Instant limit) {
        if (limit == null || input.isKillingInHome()) {
            return Optional.empty();
        }
        Instant notBefore = notBefore(input.occurredAt(), input.sceneReleasedAt());
        if (input.ownWalk() != null) {
            return Optional.of(new PlannedWalk(
                    input.ownWalk(), notBefore, null, input.ownWalk().isAfter(limit)));
        }
        Instant ownStart = firstDusk(notBefore, input);
        Optional<PlannedDistrictWalk> joined = joinable(input);
        Instant start = joined.map(PlannedDistrictWalk::startsAt)
                .filter(existing -> !existing.isBefore(notBefore))
                .orElse(ownStart);
        return Optional.of(new PlannedWalk(
                start, notBefore, joined.map(PlannedDistrictWalk::walkId).orElse(null), start.isAfter(limit)));
    }

    static Instant notBefore(Instant occurredAt, @Nullable Instant sceneReleasedAt) {
        Instant earliest = occurredAt.plus(EARLIEST);
        return sceneReleasedAt != null && sceneReleasedAt.isAfter(earliest) ? sceneReleasedAt : earliest;
    }

    Instant firstDusk(Instant notBefore, PlanningInput input) {
        Instant invited = input.now().plus(INVITATION);
        return dusk.firstDuskFrom(notBefore.isAfter(invited) ? notBefore : invited, input.district());
    }

    private static Optional<PlannedDistrictWalk> joinable(PlanningInput input) {
        if (!input.district().isKnown()) {
            return Optional.empty();
        }
        Instant until = input.occurredAt().plus(JOIN_WITHIN);
        return input.walks().stream()
                .filter(walk ->
                        walk.startsAt().isAfter(input.now()) && !walk.startsAt().isAfter(until))
                .min(Comparator.comparing(PlannedDistrictWalk::startsAt));
    }
}
