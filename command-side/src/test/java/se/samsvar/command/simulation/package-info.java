/** A city that lives through half a year in minutes, to see that every response comes to its end. */
@NullMarked
package se.samsvar.command.simulation;

import org.jspecify.annotations.NullMarked;
