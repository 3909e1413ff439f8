/** What each organisation has to do. */
@NullMarked
package se.samsvar.query.inbox;

import org.jspecify.annotations.NullMarked;
