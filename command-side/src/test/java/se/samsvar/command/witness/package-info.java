@NullMarked
package se.samsvar.command.witness;

import org.jspecify.annotations.NullMarked;
