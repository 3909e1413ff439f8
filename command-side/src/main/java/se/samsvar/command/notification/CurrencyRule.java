package se.samsvar.command.notification;

import java.util.List;
import java.util.Set;
import se.samsvar.command.task.TaskRegister.OpenTask;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.task.TaskId;

/** Whether a notice that waited still has something to say. What was called off is always said. */
final class CurrencyRule {

    /** These ask their receiver to do its own tasks. */
    private static final Set<NoticeKind> ASKING = Set.of(
            NoticeKind.RESPONSE_STARTED, NoticeKind.TASK_ASSIGNED, NoticeKind.TASK_REMINDER, NoticeKind.TASK_CHANGED);

    /** These tell a lead about tasks of others. */
    private static final Set<NoticeKind> TELLING = Set.of(NoticeKind.TASK_OVERDUE, NoticeKind.TASK_ESCALATED);

    private CurrencyRule() {}

    static boolean isCurrent(NoticeRequested notice, List<OpenTask> open) {
        List<TaskId> tasks = notice.content().tasks().stream()
                .map(NoticeContent.Item::taskId)
                .toList();
        boolean aboutTasks = !tasks.isEmpty() && notice.content().meetings().isEmpty();
        if (aboutTasks && ASKING.contains(notice.kind())) {
            return open.stream()
                    .anyMatch(task ->
                            tasks.contains(task.taskId()) && task.partner().equals(notice.partner()));
        }
        if (aboutTasks && TELLING.contains(notice.kind())) {
            return open.stream().anyMatch(task -> tasks.contains(task.taskId()));
        }
        return true;
    }
}
