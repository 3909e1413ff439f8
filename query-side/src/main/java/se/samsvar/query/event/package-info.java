/** Events as the views keep them: numbered, attributed, as JSON. */
@NullMarked
package se.samsvar.query.event;

import org.jspecify.annotations.NullMarked;
