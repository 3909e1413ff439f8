/** Who may open what, and what of it they may read. */
@NullMarked
package se.samsvar.query.security;

import org.jspecify.annotations.NullMarked;
