/** Forms that keep what was typed when it is refused. */
@NullMarked
package se.samsvar.query.form;

import org.jspecify.annotations.NullMarked;
