/** How the views follow the events, and what they could not digest: for those who operate the system. */
@NullMarked
package se.samsvar.query.operations;

import org.jspecify.annotations.NullMarked;
