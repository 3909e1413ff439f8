/** Who opened what: every read of an auditor, and single things with classified texts that anybody opened. */
@NullMarked
package se.samsvar.query.reads;

import org.jspecify.annotations.NullMarked;
