package se.samsvar.query.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure with how it was computed.
 *
 * @param value null where there is nothing to compute it from, or where it isn't for this viewer
 * @param fromEvents the event types behind it
 * @param n how many it was computed of; null where the value isn't for this viewer
 * @param suppressed whether it is left out since it is small enough to tell of single incidents
 * @param subject what it is of where there are several of its kind, such as an organisation; otherwise empty
 */
record Figure(
        String key,
        String title,
        @Nullable Number value,
        String unit,
        String definition,
        List<String> fromEvents,
        @Nullable Long n,
        boolean suppressed,
        @JsonIgnore FigureKind kind,
        @JsonIgnore String subject) {

    /** The value as people write it; a dash where there is none. */
    public String shown(Locale reader) {
        if (value == null) {
            return suppressed ? "< 3" : "–";
        }
        NumberFormat format = NumberFormat.getInstance(reader);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
