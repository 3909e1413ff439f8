/** What all HTTP entries share: actor, limits, refusals. */
@NullMarked
package se.samsvar.command.http;

import org.jspecify.annotations.NullMarked;
