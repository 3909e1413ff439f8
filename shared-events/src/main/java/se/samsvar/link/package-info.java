/** Links in mails that answer without a login. */
@NullMarked
package se.samsvar.link;

import org.jspecify.annotations.NullMarked;
