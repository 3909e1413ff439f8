/** Incidents: where and when something happened, and what became of it. */
@NullMarked
package se.samsvar.incident;

import org.jspecify.annotations.NullMarked;
