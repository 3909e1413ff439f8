/** The response plan and what a response is made of. */
@NullMarked
package se.samsvar.response;

import org.jspecify.annotations.NullMarked;
