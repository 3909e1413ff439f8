@NullMarked
package se.samsvar.query.reads;

import org.jspecify.annotations.NullMarked;
