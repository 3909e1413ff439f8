/** Answers to invitations that calendars send by mail. */
@NullMarked
package se.samsvar.command.reply;

import org.jspecify.annotations.NullMarked;
