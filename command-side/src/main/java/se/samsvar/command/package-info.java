/** Decides: commands in, events out, and what they set going. */
@NullMarked
package se.samsvar.command;

import org.jspecify.annotations.NullMarked;
