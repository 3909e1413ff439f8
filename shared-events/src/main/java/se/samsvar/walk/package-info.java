/** Trygghetsvandringar: the safety walks after an incident. */
@NullMarked
package se.samsvar.walk;

import org.jspecify.annotations.NullMarked;
