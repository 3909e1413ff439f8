/** What whoever runs Samsvar has written down: whether its names are known, and its values can be meant. */
@NullMarked
package se.samsvar.setting;

import org.jspecify.annotations.NullMarked;
