@NullMarked
package se.samsvar.standalone.verify;

import org.jspecify.annotations.NullMarked;
