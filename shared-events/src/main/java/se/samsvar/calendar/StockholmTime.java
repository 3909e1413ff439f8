package se.samsvar.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/** Local time in Västerås, with the rule of the European Union since 1996 written out. */
final class StockholmTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String WINTER = "+0100";
    private static final String SUMMER = "+0200";

    private StockholmTime() {}

    /**
     * An instant as a calendar says it. A local time that the clocks show twice means the first of them (RFC 5545,
     * 3.3.5), so the second has to be said in UTC.
     */
    static Temporal at(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return local.equals(local.withEarlierOffsetAtOverlap()) ? local : instant;
    }

    static VTimeZone component() {
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(daylight(), standard())));
        zone.add(new TzId(ZONE.getId()));
        return zone;
    }

    private static Observance daylight() {
        return observance(new Daylight(), "1996-03-31T02:00", 3, WINTER, SUMMER, "CEST");
    }

    private static Observance standard() {
        return observance(new Standard(), "1996-10-27T03:00", 10, SUMMER, WINTER, "CET");
    }

    private static Observance observance(
            Observance observance, String firstAt, int month, String from, String to, String name) {
        observance.add(new DtStart<>(LocalDateTime.parse(firstAt)));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new TzName(name));
        return observance;
    }
}
