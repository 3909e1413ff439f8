package se.samsvar.query.sentence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskEvent.TaskChanged;

record TaskSentences(Phrases phrases) {

    String of(TaskEvent event) {
        String partner = phrases.partner(event.partner());
        return switch (event) {
            case TaskAssigned e -> phrases.say("TaskAssigned", partner, e.title(), due(e));
            case TaskAcknowledged e -> phrases.say("TaskAcknowledged", partner, phrases.text(e.note()));
            case TaskStarted e -> phrases.say("TaskStarted", partner, phrases.text(e.note()));
            case TaskCompleted e -> phrases.say("TaskCompleted", partner, phrases.text(e.outcome()));
            case TaskDeclined e -> phrases.say("TaskDeclined", partner, phrases.text(e.reason()));
            case TaskReassigned e ->
                phrases.say("TaskReassigned", e.title(), phrases.partner(e.from()), partner, phrases.text(e.reason()));
            case TaskCommented e ->
                phrases.say("TaskCommented", phrases.partner(e.author()), partner, phrases.text(e.text(), e.author()));
            case TaskCancelled e -> phrases.say("TaskCancelled", partner, e.reason());
            case TaskDueSet e -> phrases.say("TaskDueSet", partner, phrases.when(e.dueAt()), e.reason());
            case TaskReminded e ->
                phrases.say("TaskReminded", partner, e.title(), phrases.when(e.dueAt()), late(e.delayedFrom()));
            case TaskOverdue e ->
                phrases.say("TaskOverdue", partner, e.title(), phrases.when(e.dueAt()), late(e.delayedFrom()));
            case TaskEscalated e ->
                phrases.say("TaskEscalated", partner, e.title(), phrases.when(e.dueAt()), late(e.delayedFrom()));
            case TaskChanged e -> changed(e, partner);
        };
    }

    private String changed(TaskChanged event, String partner) {
        return phrases.say(
                "TaskChanged",
                event.title(),
                partner,
                phrases.optional("due", event.dueAt()),
                event.goal().area(),
                event.goal().activity(),
                phrases.text(event.reason()));
    }

    private String late(@Nullable Instant delayedFrom) {
        return phrases.optional("delayed", delayedFrom);
    }

    private String due(TaskAssigned event) {
        return event.waitsFor() == null
                ? phrases.optional("due", event.dueAt())
                : phrases.say("waits", phrases.title(event.waitsFor()));
    }
}
