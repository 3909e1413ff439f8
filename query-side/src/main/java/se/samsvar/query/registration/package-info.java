/** Rapportera: registering an incident in under a minute. */
@NullMarked
package se.samsvar.query.registration;

import org.jspecify.annotations.NullMarked;
