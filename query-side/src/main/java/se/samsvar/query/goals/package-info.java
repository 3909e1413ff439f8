/** What was done for the goals of the agreement. */
@NullMarked
package se.samsvar.query.goals;

import org.jspecify.annotations.NullMarked;
