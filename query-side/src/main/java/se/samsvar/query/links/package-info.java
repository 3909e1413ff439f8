/** Links from mails that answer without a login: opening one only shows a page, pressing its button does it. */
@NullMarked
package se.samsvar.query.links;

import org.jspecify.annotations.NullMarked;
