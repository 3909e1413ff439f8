/** What an administrator asks and orders of sagas and notices. */
@NullMarked
package se.samsvar.command.operations;

import org.jspecify.annotations.NullMarked;
