package se.samsvar.partner;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Every week from {@code from} on {@code day} a contact is on duty; times are local in Europe/Stockholm.
 *
 * @param until when it ends; at or before {@code from} means on the next day
 */
public record DutyShift(DayOfWeek day, LocalTime from, LocalTime until, ContactId contactId) {}
