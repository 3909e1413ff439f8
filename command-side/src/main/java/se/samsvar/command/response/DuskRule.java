package se.samsvar.command.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.shredzone.commons.suncalc.SunTimes;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.Position;

/** Skymning: a walk starts when dusk begins, at sunset in the district, rounded up to a quarter of an hour. */
final class DuskRule {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** The first dusk that begins at {@code earliest} or later. */
    Instant firstDuskFrom(Instant earliest, District district) {
        Position point = DistrictCatalogue.point(district).orElse(DistrictCatalogue.CITY_CENTRE);
        LocalDate date = earliest.atZone(SwedishCalendar.ZONE).toLocalDate();
        Instant dusk = dusk(date, point);
        return dusk.isBefore(earliest) ? dusk(date.plusDays(1), point) : dusk;
    }

    private static Instant dusk(LocalDate date, Position point) {
        ZonedDateTime sunset = SunTimes.compute()
                .on(date)
                .timezone(SwedishCalendar.ZONE)
                .at(point.lat(), point.lon())
                .execute()
                .getSet();
        if (sunset == null) {
            throw new IllegalStateException("The sun does not set on " + date);
        }
        long quarters = -Math.floorDiv(-sunset.toEpochSecond(), QUARTER.toSeconds());
        return Instant.ofEpochSecond(quarters * QUARTER.toSeconds());
    }
}
