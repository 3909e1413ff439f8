@NullMarked
package se.samsvar.standalone;

import org.jspecify.annotations.NullMarked;
