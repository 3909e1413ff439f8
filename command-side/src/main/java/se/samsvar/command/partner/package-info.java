/** How an organisation is reached: contacts, who is on duty, quiet hours, and its calendar. */
@NullMarked
package se.samsvar.command.partner;

import org.jspecify.annotations.NullMarked;
