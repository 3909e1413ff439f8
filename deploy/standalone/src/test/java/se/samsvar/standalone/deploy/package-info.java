/** What is deployed, held against the code. */
@NullMarked
package se.samsvar.standalone.deploy;

import org.jspecify.annotations.NullMarked;
