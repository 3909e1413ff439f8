/** The views, built anew beside the live ones and compared with them; they may take their place. */
@NullMarked
package se.samsvar.query.rebuild;

import org.jspecify.annotations.NullMarked;
