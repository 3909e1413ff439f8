/** The incident: its rules and its HTTP entry. */
@NullMarked
package se.samsvar.command.incident;

import org.jspecify.annotations.NullMarked;
