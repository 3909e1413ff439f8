package se.samsvar.command.response;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/** Working days as Sweden keeps them: no weekends, no public holidays, nor the eves that nobody works. */
final class SwedishCalendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** Also the days on which schools are open: breaks are the schools' own and not known here. */
    boolean isWorkingDay(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.isHoliday(date);
    }

    LocalDate nextWorkingDay(LocalDate after) {
        return after.datesUntil(after.plusYears(1))
                .skip(1)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate result = date;
        for (int i = 0; i < days; i++) {
            result = nextWorkingDay(result);
        }
        return result;
    }
}
