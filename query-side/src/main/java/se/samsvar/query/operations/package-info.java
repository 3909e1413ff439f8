/** What whoever looks after Samsvar sees and does of what follows the events. */
@NullMarked
package se.samsvar.query.operations;

import org.jspecify.annotations.NullMarked;
