package se.samsvar.query.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.web.Times;

/**
 * How much happened when, as a drawing that is {@link #WIDTH} wide and {@link #HEIGHT} high.
 *
 * @param marks where days, months or years begin in Stockholm
 * @param unit of the marks: {@code day}, {@code month} or {@code year}
 * @param here where the page stands, and {@code compare} what it is held against
 */
record Track(
        Instant from,
        Instant to,
        List<Bar> bars,
        List<Double> marks,
        String unit,
        @Nullable Double here,
        @Nullable Double compare) {
    static final double WIDTH = 600;
    static final double HEIGHT = 32;
    private static final int BARS = 100;
    private static final double LEAST = 2;
    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 48;

    record Point(Instant at, int events) {}

    record Bar(double x, double y, double width, double height) {}

    /**
     * Null where nothing has happened.
     *
     * @param points in the order of time
     */
    static @Nullable Track of(List<Point> points, @Nullable Instant here, @Nullable Instant compare) {
        if (points.isEmpty()) {
            return null;
        }
        Instant from = points.getFirst().at();
        Instant last = points.getLast().at();
        Instant to = last.isAfter(from) ? last : from.plusSeconds(1);
        Scale scale = new Scale(from, Duration.between(from, to));
        Period unit = unit(scale.length());
        return new Track(
                from,
                to,
                bars(points, scale),
                marks(from, to, unit, scale),
                unit.getDays() > 0 ? "day" : unit.getMonths() > 0 ? "month" : "year",
                scale.x(here),
                scale.x(compare));
    }

    private record Scale(Instant from, Duration length) {
        double share(Instant at) {
            double share = (double) Duration.between(from, at).toMillis() / Math.max(1, length.toMillis());
            return Math.clamp(share, 0, 1);
        }

        @Nullable
        Double x(@Nullable Instant at) {
            return at == null ? null : round(share(at) * WIDTH);
        }
    }

    private static List<Bar> bars(List<Point> points, Scale scale) {
        long[] counts = new long[BARS];
        long most = 1;
        for (Point point : points) {
            int bar = (int) Math.min(BARS - 1, scale.share(point.at()) * BARS);
            counts[bar] += point.events();
            most = Math.max(most, counts[bar]);
        }
        List<Bar> bars = new ArrayList<>();
        double width = WIDTH / BARS;
        for (int i = 0; i < BARS; i++) {
            if (counts[i] > 0) {
                // by the square root, so that one event is still seen beside a thousand
                double height = round(LEAST + (HEIGHT - LEAST) * Math.sqrt((double) counts[i] / most));
                bars.add(new Bar(round(i * width), round(HEIGHT - height), round(width - 1), height));
            }
        }
        return bars;
    }

    private static Period unit(Duration length) {
        if (length.toDays() <= MOST_DAYS) {
            return Period.ofDays(1);
        }
        return length.toDays() <= MOST_MONTHS * 31L ? Period.ofMonths(1) : Period.ofYears(1);
    }

    private static List<Double> marks(Instant from, Instant to, Period unit, Scale scale) {
        List<Double> marks = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(from, Times.ZONE);
        LocalDate first =
                unit.getDays() > 0 ? day : unit.getMonths() > 0 ? day.withDayOfMonth(1) : day.withDayOfYear(1);
        for (LocalDate mark = first.plus(unit); ; mark = mark.plus(unit)) {
            Instant at = mark.atStartOfDay(Times.ZONE).toInstant();
            if (at.isAfter(to)) {
                return marks;
            }
            marks.add(round(scale.share(at) * WIDTH));
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
