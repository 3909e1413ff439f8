package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.incidents.Change.Facet;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskReassigned;

/** Reads a story from its beginning and notes what was put right in it, for one viewer. */
final class Corrections {
    private final Viewer viewer;
    private final Locale locale;
    private final Times times;
    private final List<Change> changes = new ArrayList<>();
    private final Map<UUID, Said> tasks = new HashMap<>();
    private boolean suspected;
    private boolean attempted;
    private @Nullable Instant released;

    /** What holds for a task so far. */
    private record Said(String title, @Nullable Instant dueAt) {}

    private Corrections(Viewer viewer, Locale locale, Times times) {
        this.viewer = viewer;
        this.locale = locale;
        this.times = times;
    }

    static List<Change> of(List<Told> story, Viewer viewer, Locale locale, Times times) {
        Corrections corrections = new Corrections(viewer, locale, times);
        story.forEach(corrections::read);
        return corrections.changes;
    }

    private void read(Told told) {
        switch (told.event()) {
            case IncidentReported e -> {
                suspected = e.facts().suspected();
                attempted = e.facts().attempted();
            }
            case IncidentReclassified e -> reclassified(e, told);
            case LocationCorrected e ->
                add(told, Facet.PLACE, null, viewer.words(e.from()), viewer.words(e.to()), reason(e.reason(), told));
            case SceneReleased e -> released(e, told);
            case TaskEvent e -> task(e, told);
            default -> {
                // puts nothing right
            }
        }
    }

    private void reclassified(IncidentReclassified event, Told told) {
        String reason = reason(event.reason(), told);
        add(told, Facet.TYPE, null, event.from().title(locale), event.to().title(locale), reason);
        flag(told, Facet.SUSPECTED, "suspected", suspected, event.suspected(), reason);
        flag(told, Facet.ATTEMPTED, "attempted", attempted, event.attempted(), reason);
        suspected = event.suspected();
        attempted = event.attempted();
    }

    private void flag(Told told, Facet facet, String key, boolean before, boolean after, @Nullable String reason) {
        add(told, facet, null, before ? key : null, after ? key : null, reason);
    }

    private void released(SceneReleased event, Told told) {
        if (released != null) {
            add(told, Facet.SCENE, null, times.at(released), times.at(event.releasedAt()), null);
        }
        released = event.releasedAt();
    }

    private void task(TaskEvent event, Told told) {
        switch (event) {
            case TaskAssigned e -> tasks.put(e.taskId().value(), new Said(e.title(), e.dueAt()));
            case TaskDueSet e -> changed(told, e, null, e.dueAt(), e.reason());
            case TaskChanged e -> changed(told, e, e.title(), e.dueAt(), reason(e.reason(), told));
            case TaskReassigned e -> {
                String reason = reason(e.reason(), told);
                String from = Names.partner(e.from().code());
                add(told, Facet.HOLDER, e, from, Names.partner(e.partner().code()), reason);
                changed(told, e, e.title(), e.dueAt(), reason);
            }
            default -> {
                // neither what nor when
            }
        }
    }

    private void changed(
            Told told, TaskEvent event, @Nullable String title, @Nullable Instant dueAt, @Nullable String reason) {
        UUID task = event.taskId().value();
        Said before = tasks.get(task);
        if (before != null) {
            String now = title == null ? before.title() : title;
            add(told, Facet.TITLE, event, before.title(), now, reason);
            if (before.dueAt() != null) {
                add(told, Facet.DUE, event, times.at(before.dueAt()), times.at(dueAt), reason);
            }
            tasks.put(task, new Said(now, dueAt));
        }
    }

    private void add(
            Told told,
            Facet facet,
            @Nullable TaskEvent task,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        if (!Objects.equals(before, after)) {
            UUID id = task == null ? null : task.taskId().value();
            changes.add(new Change(told.number(), facet, id, before, after, told.at(), told.actor(), reason));
        }
    }

    private @Nullable String reason(ClassifiedText reason, Told told) {
        return WrittenText.read(new WrittenText(reason, Sql.partner(told.organisation())), viewer);
    }
}
