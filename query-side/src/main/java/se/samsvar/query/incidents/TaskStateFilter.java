package se.samsvar.query.incidents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.task.TaskStatus;

/** Which of an incident's tasks are asked for, with its word in the address. */
enum TaskStateFilter {
    ALL("alla"),
    OPEN("oppna"),
    OVERDUE("over"),
    COMPLETED("klara"),
    DECLINED("avbojda"),
    CANCELLED("installda");

    private final String word;

    TaskStateFilter(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    boolean keeps(IncidentDetail.Task task) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> task.status().isOpen();
            case OVERDUE -> task.overdue();
            case COMPLETED -> task.status() == TaskStatus.COMPLETED;
            case DECLINED -> task.status() == TaskStatus.DECLINED;
            case CANCELLED -> task.status() == TaskStatus.CANCELLED;
        };
    }

    static TaskStateFilter asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(filter -> filter.word.equals(word))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("lage", word));
    }
}
