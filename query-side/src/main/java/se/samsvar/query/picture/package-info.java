/** Lägesbild: the operational picture, now and at any earlier event. */
@NullMarked
package se.samsvar.query.picture;

import org.jspecify.annotations.NullMarked;
