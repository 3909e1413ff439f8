/** Traces for who asks for them. */
@NullMarked
package se.samsvar.command.telemetry;

import org.jspecify.annotations.NullMarked;
