/** The list of incidents, each incident with its timeline, and what a lead does with it. */
@NullMarked
package se.samsvar.query.incidents;

import org.jspecify.annotations.NullMarked;
