package se.samsvar.query.problem;

/** A parameter of a read that can't be used as it is. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    private BadParameter(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** Not readable as what it should be: 400. */
    public static BadParameter malformed(String name, String value) {
        return new BadParameter(Faults.badValue(name, value), name + "=" + value);
    }

    /** Readable, but not answerable, such as an event that hasn't happened: 422. */
    public static BadParameter unanswerable(String name, String value) {
        return new BadParameter(Fault.ofField(422, "request.bad-value", name, name, value), name + "=" + value);
    }

    /** Names nothing that exists: 404. */
    public static BadParameter unknown(String name, String value) {
        return new BadParameter(Fault.of(404, "request.not-found"), name + "=" + value);
    }

    Fault fault() {
        return fault;
    }
}
