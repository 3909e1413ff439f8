/** Importing the police feed and following how it goes. */
@NullMarked
package se.samsvar.query.imports;

import org.jspecify.annotations.NullMarked;
