package se.samsvar.query.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.security.Viewer;

/** Puts together what a page needs to be moved about in time. */
final class Scrubbers {
    private final Steps steps;
    private final Sayings sayings;
    private final LateIncidents late;

    Scrubbers(Steps steps, Sayings sayings, LateIncidents late) {
        this.steps = steps;
        this.sayings = sayings;
        this.late = late;
    }

    /** @param kept the other parameters of the page's address */
    Scrubber of(String path, Map<String, String> kept, Scope scope, AsOf asOf, @Nullable AsOf compare, Viewer viewer) {
        Around around = steps.around(scope, asOf);
        Step current = around.current();
        return new Scrubber(
                new Places(path),
                kept,
                asOf,
                compare,
                around,
                current == null ? null : sayings.of(current.number(), viewer),
                List.of(),
                Track.of(steps.points(scope), asOf.at(), compare == null ? null : compare.at()),
                late.at(asOf.at(), viewer));
    }

    /**
     * Over the events of a story, which are few.
     *
     * @param story as the viewer may know it
     */
    Scrubber of(
            String path, Map<String, String> kept, List<Told> story, AsOf asOf, @Nullable AsOf compare, Viewer viewer) {
        Around around = around(story, asOf);
        Step current = around.current();
        return new Scrubber(
                new Places(path),
                kept,
                asOf,
                compare,
                around,
                story.stream()
                        .filter(told -> current != null && told.step().number() == current.number())
                        .map(told -> new Saying(told.sentence(), told.task(), null))
                        .findFirst()
                        .orElse(null),
                asOf.happened()
                        ? List.of()
                        : story.stream().map(told -> told.step().number()).toList(),
                Track.of(
                        story.stream()
                                .map(told -> new Track.Point(told.step().recordedAt(), 1))
                                .toList(),
                        asOf.at(),
                        compare == null ? null : compare.at()),
                late.at(asOf.at(), viewer));
    }

    private static Around around(List<Told> story, AsOf asOf) {
        List<Step> all = story.stream()
                .map(Told::step)
                .sorted(
                        asOf.happened()
                                ? Comparator.comparing(Step::happenedAt).thenComparingLong(Step::number)
                                : Comparator.comparingLong(Step::number))
                .toList();
        Step current = last(all.stream().filter(step -> isReached(step, asOf)).toList());
        return new Around(
                all.isEmpty() ? null : all.getFirst(),
                current == null
                        ? null
                        : last(all.stream()
                                .filter(step -> isBefore(step, Objects.requireNonNull(current), asOf))
                                .toList()),
                current,
                all.stream().filter(step -> !isReached(step, asOf)).findFirst().orElse(null),
                last(all));
    }

    private static boolean isReached(Step step, AsOf asOf) {
        return asOf.happened() ? !step.happenedAt().isAfter(asOf.at()) : step.number() <= asOf.number();
    }

    private static boolean isBefore(Step step, Step current, AsOf asOf) {
        return asOf.happened() ? step.happenedAt().isBefore(current.happenedAt()) : step.number() < current.number();
    }

    private static @Nullable Step last(List<Step> steps) {
        return steps.isEmpty() ? null : steps.getLast();
    }
}
