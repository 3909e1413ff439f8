/** Walks in people's own calendars: an invitation to keep, and a calendar to subscribe to. */
@NullMarked
package se.samsvar.query.calendar;

import org.jspecify.annotations.NullMarked;
