/** What nodes that work on one PostgreSQL say to each other, so that nobody has to ask again and again. */
@NullMarked
package se.samsvar.nodes;

import org.jspecify.annotations.NullMarked;
