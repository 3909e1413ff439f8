package se.samsvar.query.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with how it was computed.
 *
 * @param value null where there is nothing to compute it from
 * @param fromEvents the event types behind it
 */
record Figure(
        String key, String title, @Nullable Number value, String unit, String definition, List<String> fromEvents) {}
