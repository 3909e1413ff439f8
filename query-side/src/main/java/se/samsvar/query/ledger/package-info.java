/** Seals the events beside the command path, and proves to anybody that nothing was altered since. */
@NullMarked
package se.samsvar.query.ledger;

import org.jspecify.annotations.NullMarked;
