package se.samsvar.operations;

import java.util.List;

/**
 * Asks the command side how its event processors fare, and what waits there.
 *
 * @param most how many dead letters and deeds are listed
 */
public record FindOperations(int most) {

    /** @param deeds what was done, the latest first */
    public record Operations(List<ProcessorState> processors, List<WaitingLetter> letters, List<Deed> deeds) {
        public Operations {
            processors = List.copyOf(processors);
            letters = List.copyOf(letters);
            deeds = List.copyOf(deeds);
        }
    }
}
