/** Who did what, when, for whom and why: every event, searchable. */
@NullMarked
package se.samsvar.query.audit;

import org.jspecify.annotations.NullMarked;
