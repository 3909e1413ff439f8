/** Maps: where their background comes from. */
@NullMarked
package se.samsvar.query.map;

import org.jspecify.annotations.NullMarked;
