/** Why something was refused: a stable code and a sentence for people. */
@NullMarked
package se.samsvar.refusal;

import org.jspecify.annotations.NullMarked;
