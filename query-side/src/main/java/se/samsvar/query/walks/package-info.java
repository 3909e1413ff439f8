/** The safety walks: when, where, who comes, what was seen. */
@NullMarked
package se.samsvar.query.walks;

import org.jspecify.annotations.NullMarked;
