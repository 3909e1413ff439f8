package se.samsvar.refusal;

import java.util.List;

/** Several things are wrong with what was asked, and all are said at once; nothing was changed by it. */
public final class Refusals extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Refusal> all;

    /** @param all at least one, each with its field */
    public Refusals(List<Refusal> all) {
        super(all.getFirst().getMessage());
        this.all = List.copyOf(all);
    }

    public List<Refusal> all() {
        return all;
    }
}
