package se.samsvar.query.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as others get it.
 *
 * @param equal whether the rebuilt views are those that are shown, null where that isn't known
 * @param event the number of the last event that it has come to
 * @param of the one that the live views had come to
 * @param named how many of the differing rows {@code views} names
 * @param views what the comparison found, empty before it
 */
record RebuildItem(
        UUID id,
        Job.State state,
        Job.Phase phase,
        @Nullable Boolean equal,
        long event,
        long of,
        long handled,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        long seconds,
        int takenUp,
        @Nullable Long differences,
        long named,
        @Nullable String reason,
        @Nullable Instant swappedAt,
        @Nullable String swappedBy,
        List<Outcome.View> views) {

    static RebuildItem of(Job job, Instant now) {
        List<Outcome.View> views =
                job.outcome() == null ? List.of() : job.outcome().views();
        return new RebuildItem(
                job.id(),
                job.state(),
                job.phase(),
                job.equal(),
                job.position(),
                job.target(),
                job.handled(),
                job.startedAt(),
                job.startedBy(),
                job.finishedAt(),
                job.seconds(now),
                job.takenUp(),
                job.differences(),
                views.stream()
                        .flatMap(view -> view.tables().stream())
                        .mapToLong(table -> table.differences().size())
                        .sum(),
                job.reason(),
                job.swappedAt(),
                job.swappedBy(),
                views);
    }
}
