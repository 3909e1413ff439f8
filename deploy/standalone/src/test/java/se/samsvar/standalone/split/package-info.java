/** Several processes: the two sides apart over an Axon Server that {@code AXONSERVER=host:port} names, or both in one on one PostgreSQL. */
@NullMarked
package se.samsvar.standalone.split;

import org.jspecify.annotations.NullMarked;
