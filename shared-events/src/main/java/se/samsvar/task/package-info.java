/** Tasks: what one partner has promised to do, and by when. */
@NullMarked
package se.samsvar.task;

import org.jspecify.annotations.NullMarked;
