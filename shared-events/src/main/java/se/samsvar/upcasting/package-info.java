/** Brings stored events of earlier revisions into the shape of today. */
@NullMarked
package se.samsvar.upcasting;

import org.jspecify.annotations.NullMarked;
