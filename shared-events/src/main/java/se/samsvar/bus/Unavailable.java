package se.samsvar.bus;

/** Something that another process needs is away for a while; whether anything was stored is not known. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(Throwable cause) {
        super("Something is away for a while", cause);
    }
}
