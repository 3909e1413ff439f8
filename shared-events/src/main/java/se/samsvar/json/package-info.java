@NullMarked
package se.samsvar.json;

import org.jspecify.annotations.NullMarked;
