/** What goes wrong, as a problem (RFC 9457) for other systems and as a page for people. */
@NullMarked
package se.samsvar.query.problem;

import org.jspecify.annotations.NullMarked;
