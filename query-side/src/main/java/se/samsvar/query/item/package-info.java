/** An incident as a row of a view and as an item of an answer. */
@NullMarked
package se.samsvar.query.item;

import org.jspecify.annotations.NullMarked;
