/** Looks at the settings before anything is started. */
@NullMarked
package se.samsvar.query.setting;

import org.jspecify.annotations.NullMarked;
