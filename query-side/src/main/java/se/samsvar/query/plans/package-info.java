/** The response plans: those in force to read, the next ones to edit and to hold against what happened. */
@NullMarked
package se.samsvar.query.plans;

import org.jspecify.annotations.NullMarked;
