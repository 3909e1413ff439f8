/** Looks at the settings before anything is started. */
@NullMarked
package se.samsvar.command.setting;

import org.jspecify.annotations.NullMarked;
