/** Records of the police's public events feed. */
@NullMarked
package se.samsvar.police;

import org.jspecify.annotations.NullMarked;
