package se.samsvar.query.incidents;

import java.util.List;
import java.util.Map;
import se.samsvar.task.TaskStatus;

/** How far one partner has come with its tasks in an incident; those that were cancelled or declined don't count. */
record PartnerProgress(
        String partner,
        String name,
        int done,
        int total,
        List<IncidentDetail.Task> overdue,
        List<IncidentDetail.Task> tasks) {

    static List<PartnerProgress> of(Map<String, List<IncidentDetail.Task>> byPartner) {
        return byPartner.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static PartnerProgress of(String name, List<IncidentDetail.Task> tasks) {
        int done = (int) tasks.stream()
                .filter(task -> task.status() == TaskStatus.COMPLETED)
                .count();
        int open = (int) tasks.stream().filter(task -> task.status().isOpen()).count();
        List<IncidentDetail.Task> overdue =
                tasks.stream().filter(IncidentDetail.Task::overdue).toList();
        return new PartnerProgress(tasks.getFirst().partner(), name, done, done + open, overdue, tasks);
    }
}
