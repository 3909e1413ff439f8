/** The query side: views of what has happened, and the pages on which people see it and act. */
@NullMarked
package se.samsvar.query;

import org.jspecify.annotations.NullMarked;
