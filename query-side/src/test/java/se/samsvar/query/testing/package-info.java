@NullMarked
package se.samsvar.query.testing;

import org.jspecify.annotations.NullMarked;
