/** Takes a part of the history out of the house, in a file that proves itself. */
@NullMarked
package se.samsvar.query.export;

import org.jspecify.annotations.NullMarked;
