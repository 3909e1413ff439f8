/** What commands and queries need on their way between processes: who ordered them, and what was refused. */
@NullMarked
package se.samsvar.bus;

import org.jspecify.annotations.NullMarked;
