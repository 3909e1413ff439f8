@NullMarked
package se.samsvar.query.ledger;

import org.jspecify.annotations.NullMarked;
