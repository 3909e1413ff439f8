package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.incidents.Change.Facet;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.WalkStatus;

/** What an incident's page says beyond the incident itself: clocks, counts, progress, what was put right. */
record IncidentSheet(IncidentDetail incident, List<Told> told, List<Change> changes, Instant now) {

    private static final int LATEST = 10;

    /** When somebody first took a task, or null. */
    public @Nullable Instant firstTaken() {
        return told.stream()
                .filter(one -> one.event() instanceof TaskAcknowledged || one.event() instanceof TaskStarted)
                .map(Told::at)
                .findFirst()
                .orElse(null);
    }

    /** The open task that is due next, or null. */
    public IncidentDetail.@Nullable Task nextDue() {
        return incident.tasks().stream()
                .filter(task -> task.status().isOpen()
                        && task.dueAt() != null
                        && !task.dueAt().isBefore(now))
                .min(Comparator.comparing(task -> Objects.requireNonNull(task.dueAt())))
                .orElse(null);
    }

    /** The walk that is planned, or null. */
    public IncidentDetail.@Nullable Walk nextWalk() {
        IncidentDetail.Walk walk = incident.walk();
        return walk != null && walk.status() == WalkStatus.PLANNED ? walk : null;
    }

    public List<PartnerProgress> progress() {
        return PartnerProgress.of(incident.tasksByPartner());
    }

    public List<PartnerProgress> progress(TaskStateFilter filter) {
        Map<String, List<IncidentDetail.Task>> kept = new LinkedHashMap<>();
        incident.tasksByPartner().forEach((name, tasks) -> {
            List<IncidentDetail.Task> some =
                    tasks.stream().filter(filter::keeps).toList();
            if (!some.isEmpty()) {
                kept.put(name, some);
            }
        });
        return PartnerProgress.of(kept);
    }

    public long count(TaskStateFilter filter) {
        return incident.tasks().stream().filter(filter::keeps).count();
    }

    public List<IncidentDetail.Task> overdue() {
        return incident.tasks().stream().filter(IncidentDetail.Task::overdue).toList();
    }

    /** Declined ones wait for somebody to give them to another partner. */
    public List<IncidentDetail.Task> declined() {
        return incident.tasks().stream()
                .filter(task -> task.status() == TaskStatus.DECLINED)
                .toList();
    }

    /** What did not arrive comes first, the rest as it was asked for. */
    public List<Notification> notices() {
        return incident.notifications().stream()
                .sorted(Comparator.comparing(notice -> !notice.isFailed()))
                .toList();
    }

    public long failedNotices() {
        return incident.notifications().stream().filter(Notification::isFailed).count();
    }

    /** @param lead whether it is for somebody who can send a notice again */
    public boolean needsAttention(boolean lead) {
        return lead && !incident.unreached().isEmpty()
                || !overdue().isEmpty()
                || !declined().isEmpty();
    }

    public List<Story.Entry> latest() {
        return Story.latest(told, LATEST);
    }

    /** What the incident itself was once said to be. */
    public List<Change> changesOf(Facet facet) {
        return changes.stream().filter(change -> change.isOf(facet)).toList();
    }

    public Map<UUID, List<Change>> changesByTask() {
        return changes.stream()
                .filter(change -> change.task() != null)
                .collect(Collectors.groupingBy(change -> Objects.requireNonNull(change.task())));
    }

    public Map<Long, List<Change>> changesByEvent() {
        return changes.stream().collect(Collectors.groupingBy(Change::number));
    }
}
