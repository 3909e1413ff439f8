/** Every event as one plain sentence. */
@NullMarked
package se.samsvar.query.sentence;

import org.jspecify.annotations.NullMarked;
