/** What is asked of whoever keeps checkpoints outside of the system. */
@NullMarked
package se.samsvar.witness;

import org.jspecify.annotations.NullMarked;
