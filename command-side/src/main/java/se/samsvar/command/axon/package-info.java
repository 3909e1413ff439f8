@NullMarked
package se.samsvar.command.axon;

import org.jspecify.annotations.NullMarked;
