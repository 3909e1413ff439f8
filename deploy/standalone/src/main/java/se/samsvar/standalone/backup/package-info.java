/** Everything of a standalone in one file, and back. */
@NullMarked
package se.samsvar.standalone.backup;

import org.jspecify.annotations.NullMarked;
