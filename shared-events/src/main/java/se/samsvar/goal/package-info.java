/** The goal areas and activities of the city's agreement. */
@NullMarked
package se.samsvar.goal;

import org.jspecify.annotations.NullMarked;
