package se.samsvar.command.testing;

import java.util.ArrayList;
import java.util.List;
import se.samsvar.command.task.TaskRegister;
import se.samsvar.incident.IncidentId;
import se.samsvar.task.TaskId;

/** Open tasks as a test says they are. */
public final class OpenTasks implements TaskRegister {

    private final List<OpenTask> tasks = new ArrayList<>();

    public void add(OpenTask task) {
        tasks.add(task);
    }

    public void remove(TaskId taskId) {
        tasks.removeIf(task -> task.taskId().equals(taskId));
    }

    @Override
    public List<OpenTask> open() {
        return List.copyOf(tasks);
    }

    @Override
    public boolean isOpen(TaskId taskId) {
        return tasks.stream().anyMatch(task -> task.taskId().equals(taskId));
    }

    @Override
    public int openIn(IncidentId incidentId) {
        return (int) tasks.stream()
                .filter(task -> task.incidentId().equals(incidentId))
                .count();
    }
}
