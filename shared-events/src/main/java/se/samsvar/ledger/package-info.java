/** The events as they are stored, and what proves that they still are: hashes, trees, checkpoints, proofs. */
@NullMarked
package se.samsvar.ledger;

import org.jspecify.annotations.NullMarked;
