/** Keys that this installation signs with. */
@NullMarked
package se.samsvar.command.secret;

import org.jspecify.annotations.NullMarked;
