/** Who did something, in which role and for which organisation. */
@NullMarked
package se.samsvar.actor;

import org.jspecify.annotations.NullMarked;
