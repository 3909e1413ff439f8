package se.samsvar.query.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.samsvar.incident.IncidentType;

/** How many incidents occurred in each week, the earliest week first. */
record Trend(List<Week> weeks) {
    /**
     * A week of ISO 8601 in Europe/Stockholm.
     *
     * @param monday on which it begins
     */
    record Week(LocalDate monday, Map<IncidentType, Long> counts) {
        public int number() {
            return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        public int year() {
            return monday.get(IsoFields.WEEK_BASED_YEAR);
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(IncidentType type) {
            return counts.getOrDefault(type, 0L);
        }
    }

    /** A part of a week's column, in a drawing that is {@link #WIDTH} wide for each week and {@link #HEIGHT} high. */
    record Bar(IncidentType type, int x, double y, int width, double height) {}

    static final int WIDTH = 20;
    static final int HEIGHT = 100;

    @JsonIgnore
    public long max() {
        return weeks.stream().mapToLong(Week::total).max().orElse(0);
    }

    @JsonIgnore
    public int width() {
        return weeks.size() * WIDTH;
    }

    /** The types that occurred at all. */
    @JsonIgnore
    public List<IncidentType> types() {
        return Arrays.stream(IncidentType.values())
                .filter(type -> weeks.stream().anyMatch(week -> week.of(type) > 0))
                .toList();
    }

    @JsonIgnore
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double unit = max() == 0 ? 0 : (double) HEIGHT / max();
        for (int i = 0; i < weeks.size(); i++) {
            double y = HEIGHT;
            for (IncidentType type : types()) {
                double height = weeks.get(i).of(type) * unit;
                y -= height;
                if (height > 0) {
                    bars.add(new Bar(type, i * WIDTH + 2, y, WIDTH - 4, height));
                }
            }
        }
        return bars;
    }
}
