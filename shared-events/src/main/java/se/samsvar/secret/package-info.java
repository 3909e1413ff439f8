/** Keys that are kept in files. */
@NullMarked
package se.samsvar.secret;

import org.jspecify.annotations.NullMarked;
