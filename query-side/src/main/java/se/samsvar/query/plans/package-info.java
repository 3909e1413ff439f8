/** The response plans in force, to read. */
@NullMarked
package se.samsvar.query.plans;

import org.jspecify.annotations.NullMarked;
