/** What every page and answer shares: layout, errors, live updates, commands and reading one's own writes. */
@NullMarked
package se.samsvar.query.web;

import org.jspecify.annotations.NullMarked;
