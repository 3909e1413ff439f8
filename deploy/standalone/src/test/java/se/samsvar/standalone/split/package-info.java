/** The two sides in processes of their own, over an Axon Server that {@code AXONSERVER=host:port} names. */
@NullMarked
package se.samsvar.standalone.split;

import org.jspecify.annotations.NullMarked;
