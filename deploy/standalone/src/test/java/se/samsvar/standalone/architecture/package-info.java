/** The laws that hold the modules and packages apart. */
@NullMarked
package se.samsvar.standalone.architecture;

import org.jspecify.annotations.NullMarked;
