/** What people and other systems do, over HTTP against the whole product. */
@NullMarked
package se.samsvar.standalone.scenario;

import org.jspecify.annotations.NullMarked;
