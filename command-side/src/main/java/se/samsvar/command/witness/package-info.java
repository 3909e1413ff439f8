/** Brings checkpoints of the event log to those who keep them outside of the system. */
@NullMarked
package se.samsvar.command.witness;

import org.jspecify.annotations.NullMarked;
