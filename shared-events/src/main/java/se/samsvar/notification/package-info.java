/** Notices to partners and what became of them. */
@NullMarked
package se.samsvar.notification;

import org.jspecify.annotations.NullMarked;
