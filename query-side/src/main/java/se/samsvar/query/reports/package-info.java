/** Reports to print and to keep: of a week, of one incident, of all incidents of a period. */
@NullMarked
package se.samsvar.query.reports;

import org.jspecify.annotations.NullMarked;
