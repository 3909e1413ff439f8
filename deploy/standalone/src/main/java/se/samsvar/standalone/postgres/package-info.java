@NullMarked
package se.samsvar.standalone.postgres;

import org.jspecify.annotations.NullMarked;
