/** Who may order what. */
@NullMarked
package se.samsvar.command.security;

import org.jspecify.annotations.NullMarked;
