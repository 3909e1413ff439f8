/** Walks and the meetings around them as calendar texts (RFC 5545, RFC 5546). */
@NullMarked
package se.samsvar.calendar;

import org.jspecify.annotations.NullMarked;
