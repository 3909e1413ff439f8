/** Figures, each with how it is computed. */
@NullMarked
package se.samsvar.query.figures;

import org.jspecify.annotations.NullMarked;
