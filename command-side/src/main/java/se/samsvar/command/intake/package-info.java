/** The police's events feed. */
@NullMarked
package se.samsvar.command.intake;

import org.jspecify.annotations.NullMarked;
