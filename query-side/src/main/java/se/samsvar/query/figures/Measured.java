package se.samsvar.query.figures;

import org.jspecify.annotations.Nullable;

/**
 * What was computed.
 *
 * @param code of the subject where there are several of its kind, such as an organisation's
 * @param n how many it was computed of
 */
record Measured(
        FigureKind kind, @Nullable String code, @Nullable Number value, long n) {
    Measured with(long of) {
        return new Measured(kind, code, value, of);
    }
}
