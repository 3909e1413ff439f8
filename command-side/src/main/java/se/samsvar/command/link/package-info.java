/** Links in mails that acknowledge a task or answer an invitation without a login. */
@NullMarked
package se.samsvar.command.link;

import org.jspecify.annotations.NullMarked;
