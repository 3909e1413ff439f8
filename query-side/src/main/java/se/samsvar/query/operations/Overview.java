package se.samsvar.query.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsvar.operations.Deed;
import se.samsvar.operations.FindOperations.Operations;
import se.samsvar.operations.ProcessorState;
import se.samsvar.operations.Side;
import se.samsvar.operations.WaitingLetter;

/**
 * Both sides as one.
 *
 * @param deeds the latest first
 * @param away the sides that did not answer
 */
record Overview(List<ProcessorState> processors, List<WaitingLetter> letters, List<Deed> deeds, List<Side> away) {

    static Overview of(Operations views, Optional<Operations> commandSide) {
        Operations other = commandSide.orElse(new Operations(List.of(), List.of(), List.of()));
        return new Overview(
                both(other.processors(), views.processors()),
                both(other.letters(), views.letters()),
                both(other.deeds(), views.deeds()).stream()
                        .sorted(Comparator.comparing(Deed::at).reversed())
                        .toList(),
                commandSide.isPresent() ? List.of() : List.of(Side.COMMAND));
    }

    Optional<ProcessorState> find(String processor) {
        return processors.stream().filter(one -> one.name().equals(processor)).findFirst();
    }

    /** The first of its sequence. */
    Optional<WaitingLetter> find(String group, String event) {
        return letters.stream()
                .filter(one -> one.first()
                        && one.group().equals(group)
                        && one.eventId().equals(event))
                .findFirst();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
