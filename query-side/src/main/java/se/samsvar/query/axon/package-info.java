@NullMarked
package se.samsvar.query.axon;

import org.jspecify.annotations.NullMarked;
