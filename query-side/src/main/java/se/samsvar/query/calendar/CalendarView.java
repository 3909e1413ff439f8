package se.samsvar.query.calendar;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    CalendarProjection.class,
    MeetingRows.class,
    TokenRows.class,
    Meetings.class,
    Tokens.class,
    Calendars.class,
    CalendarApi.class,
})
public class CalendarView {}
