/** What an administrator sees and does of a side's event processors, kept in that side's own tables. */
@NullMarked
package se.samsvar.processing.desk;

import org.jspecify.annotations.NullMarked;
