/** Notices: what goes out, by which channel, and what became of it. */
@NullMarked
package se.samsvar.command.notification;

import org.jspecify.annotations.NullMarked;
