package se.samsvar.query.inbox;

import java.util.List;
import se.samsvar.task.TaskStatus;

/** The tasks as cards: a lane for each partner, a column for each state. */
record Board(List<Lane> lanes) {

    /** What a card can be in; cancelled ones are nobody's work. */
    static final List<TaskStatus> COLUMNS = List.of(
            TaskStatus.ASSIGNED,
            TaskStatus.ACKNOWLEDGED,
            TaskStatus.STARTED,
            TaskStatus.COMPLETED,
            TaskStatus.DECLINED);

    record Lane(String partner, String name, List<Cell> cells) {
        public long total() {
            return cells.stream().mapToLong(Cell::total).sum();
        }
    }

    /** @param cards the first of them */
    record Cell(TaskStatus status, List<TaskItem> cards, long total) {
        public boolean hasMore() {
            return cards.size() < total;
        }
    }

    public boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** Where a card may go from where it is, in the order of the columns. */
    public static List<TaskStatus> moves(TaskStatus from) {
        return from.isOpen() ? COLUMNS.subList(COLUMNS.indexOf(from) + 1, COLUMNS.size()) : List.of();
    }

    /** The form that moves a card there, as the address of a task names it. */
    public static String act(TaskStatus to) {
        return switch (to) {
            case ACKNOWLEDGED -> "mottagning";
            case STARTED -> "start";
            case COMPLETED -> "klar";
            case DECLINED -> "avbojning";
            case ASSIGNED, CANCELLED -> throw new IllegalArgumentException("No card moves to " + to);
        };
    }
}
