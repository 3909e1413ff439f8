/** The safety walk: its rules and its HTTP entry. */
@NullMarked
package se.samsvar.command.walk;

import org.jspecify.annotations.NullMarked;
