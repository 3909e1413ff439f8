package se.samsvar.query.problem;

import java.util.List;

/** Several things that were wrong with one request; the first says what kind of answer it is. */
public final class ManyFaults extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public ManyFaults(List<Fault> faults) {
        super(faults.size() + " faults, the first: " + faults.getFirst().code());
        this.faults = List.copyOf(faults);
    }

    Fault fault() {
        return faults.getFirst().with(faults);
    }
}
