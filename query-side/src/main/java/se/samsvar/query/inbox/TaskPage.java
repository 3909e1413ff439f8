package se.samsvar.query.inbox;

import java.util.UUID;
import org.springframework.ui.Model;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The page of one task, by itself or with a form that was refused. */
class TaskPage {

    private final TaskQueries tasks;
    private final TaskHistory history;

    TaskPage(TaskQueries tasks, TaskHistory history) {
        this.tasks = tasks;
        this.history = history;
    }

    String show(UUID id, Viewer viewer, Model model) {
        TaskItem task = visible(id, viewer);
        model.addAttribute("task", task);
        model.addAttribute("detail", history.of(task, viewer));
        model.addAttribute("mayWork", viewer.isLead() || viewer.isPartner());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("pairs", GoalMatrix.pairs());
        return "inbox/task";
    }

    /** @throws Refusal {@code task.not-found} also where the viewer may not see it */
    TaskItem visible(UUID id, Viewer viewer) {
        viewer.requireIncidents();
        return tasks.find(id, viewer).orElseThrow(() -> new Refusal(RefusalCode.TASK_NOT_FOUND, null));
    }
}
