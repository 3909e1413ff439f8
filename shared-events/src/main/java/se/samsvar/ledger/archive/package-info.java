/** A part of the history in one file that proves itself, also on a machine that knows nothing of Samsvar. */
@NullMarked
package se.samsvar.ledger.archive;

import org.jspecify.annotations.NullMarked;
