/** How both sides follow the events: woken when there are more, and stopped by none that can't be handled. */
@NullMarked
package se.samsvar.processing;

import org.jspecify.annotations.NullMarked;
