/** The published contract: everything that can happen, be ordered or be asked. */
@NullMarked
package se.samsvar;

import org.jspecify.annotations.NullMarked;
