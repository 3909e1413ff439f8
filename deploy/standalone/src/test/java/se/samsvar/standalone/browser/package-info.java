/** What people do with their eyes and hands: the whole product in a real browser. */
@NullMarked
package se.samsvar.standalone.browser;

import org.jspecify.annotations.NullMarked;
