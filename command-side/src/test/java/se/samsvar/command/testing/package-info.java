@NullMarked
package se.samsvar.command.testing;

import org.jspecify.annotations.NullMarked;
