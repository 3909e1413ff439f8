/** Every event in a sentence that people understand. */
@NullMarked
package se.samsvar.query.sentence;

import org.jspecify.annotations.NullMarked;
