/** Tells those who look, as it happens, what has changed: ids only, and only of what concerns them. */
@NullMarked
package se.samsvar.query.live;

import org.jspecify.annotations.NullMarked;
