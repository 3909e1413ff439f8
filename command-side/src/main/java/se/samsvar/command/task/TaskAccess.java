package se.samsvar.command.task;

import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** A task is worked by the organisation that holds it; the operational lead may step in. */
final class TaskAccess {

    private TaskAccess() {}

    static void require(Actor actor, PartnerId holder) {
        boolean mayStepIn = actor.role() == Role.OPERATIONAL_LEAD || actor.role() == Role.SYSTEM;
        if (!mayStepIn && !actor.organisation().equals(holder)) {
            throw new Refusal(RefusalCode.TASK_OTHER_ORGANISATION, null);
        }
    }
}
