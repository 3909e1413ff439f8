/** What whoever looks after Samsvar asks of a side's event processors, and orders. */
@NullMarked
package se.samsvar.operations;

import org.jspecify.annotations.NullMarked;
