package se.samsvar.query.inbox;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskStatus;

@RestController
class TasksApi {

    private final TaskQueries tasks;
    private final TaskHistory history;

    TasksApi(TaskQueries tasks, TaskHistory history) {
        this.tasks = tasks;
        this.history = history;
    }

    @GetMapping("/api/tasks")
    Paged<TaskItem> tasks(
            @RequestParam @Nullable String partner,
            @RequestParam(defaultValue = "") Set<TaskStatus> status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        viewer.requireIncidents();
        PartnerId asked = partner == null || partner.isBlank() ? viewer.onlyPartner() : known(partner);
        if (asked != null && !viewer.seesTasksOf(asked)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "partner");
        }
        return tasks.find(new TaskFilter(asked, status, overdue, null), page, size, viewer);
    }

    @GetMapping("/api/tasks/{id}")
    TaskDetail task(@PathVariable UUID id, Viewer viewer) {
        viewer.requireIncidents();
        return tasks.find(id, viewer)
                .map(task -> history.of(task, viewer))
                .orElseThrow(() -> new Refusal(RefusalCode.TASK_NOT_FOUND, null));
    }

    private static PartnerId known(String partner) {
        return PartnerCatalogue.get(new PartnerId(partner)).id();
    }
}
