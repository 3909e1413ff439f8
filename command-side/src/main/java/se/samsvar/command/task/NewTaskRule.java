package se.samsvar.command.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.incident.Incidents;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskOrder;

/** What a task made by hand must keep to: it belongs to an open incident, and there is time left to do it. */
final class NewTaskRule {

    private NewTaskRule() {}

    static void check(TaskOrder order, Incidents incidents, Instant now) {
        switch (incidents.presence(order.incidentId())) {
            case ABSENT -> throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
            case ENDED -> throw new Refusal(RefusalCode.INCIDENT_ENDED, null);
            case OPEN -> {}
        }
        checkDue(order.dueAt(), now);
    }

    static void checkDue(@Nullable Instant dueAt, Instant now) {
        if (dueAt != null && !dueAt.isAfter(now)) {
            throw new Refusal(RefusalCode.TASK_DUE_IN_PAST, "dueAt");
        }
    }
}
