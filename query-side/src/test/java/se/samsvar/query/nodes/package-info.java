/** What nodes say to each other, on a real database. */
@NullMarked
package se.samsvar.query.nodes;

import org.jspecify.annotations.NullMarked;
