/** Uppspelning: the past of the pages, step by step, by what was known and by what had happened. */
@NullMarked
package se.samsvar.query.replay;

import org.jspecify.annotations.NullMarked;
