/** The organisations that answer together. */
@NullMarked
package se.samsvar.partner;

import org.jspecify.annotations.NullMarked;
