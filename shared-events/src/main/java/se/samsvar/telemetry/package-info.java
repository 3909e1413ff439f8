/** What logs and traces say of messages: which belong together, and nothing of what is in them. */
@NullMarked
package se.samsvar.telemetry;

import org.jspecify.annotations.NullMarked;
