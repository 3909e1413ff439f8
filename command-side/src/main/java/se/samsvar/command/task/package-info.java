/** A partner's task: its rules and its HTTP entry. */
@NullMarked
package se.samsvar.command.task;

import org.jspecify.annotations.NullMarked;
