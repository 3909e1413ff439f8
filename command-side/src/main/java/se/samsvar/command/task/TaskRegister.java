package se.samsvar.command.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;

/** The tasks that somebody still has to do, as what decides and what reminds must know them. */
public interface TaskRegister {

    /** @param dueAt null for a task that waits */
    record OpenTask(
            TaskId taskId,
            IncidentId incidentId,
            PartnerId partner,
            String title,
            @Nullable Instant dueAt) {}

    /** In the order in which they are due, those that wait last. */
    List<OpenTask> open();

    boolean isOpen(TaskId taskId);

    int openIn(IncidentId incidentId);
}
