/** Verifies an exported part of the history without a server. */
@NullMarked
package se.samsvar.standalone.verify;

import org.jspecify.annotations.NullMarked;
