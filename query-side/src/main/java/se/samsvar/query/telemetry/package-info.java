/** Traces for who asks for them. */
@NullMarked
package se.samsvar.query.telemetry;

import org.jspecify.annotations.NullMarked;
