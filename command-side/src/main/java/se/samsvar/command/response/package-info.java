/** What an incident sets going: the plan, the planner and the sagas that carry it out. */
@NullMarked
package se.samsvar.command.response;

import org.jspecify.annotations.NullMarked;
