/** How each organisation is reached: its contacts, who of them is on duty, and when it wants to hear from us. */
@NullMarked
package se.samsvar.query.partners;

import org.jspecify.annotations.NullMarked;
