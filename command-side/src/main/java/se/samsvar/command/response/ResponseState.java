package se.samsvar.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkId;

/**
 * What the saga keeps of one response. Stored with the saga, so its fields are a stored format; none is final, since
 * Jackson leaves final fields as they are.
 */
@NullUnmarked
class ResponseState {

    IncidentId incidentId;
    IncidentType type;
    boolean suspected;
    IncidentFacts facts;

    @Nullable
    Instant sceneReleasedAt;

    boolean history;
    /** How often a plan was carried out: identifiers of a later round differ from those of an earlier one. */
    int round;

    Map<String, OpenTask> open = new LinkedHashMap<>();
    /** Every row and partner that was ever assigned, so that a later plan does not assign it twice. */
    Set<String> known = new HashSet<>();

    List<PartnerId> partners = new ArrayList<>();

    @Nullable
    WalkId walkId;

    @Nullable
    Instant walkStartsAt;

    boolean walkHeld;
    List<IncidentId> walkIncidents = new ArrayList<>();

    /** @param row the plan's row, or null for a task made by hand */
    record OpenTask(
            TaskId taskId,
            @Nullable String row,
            PartnerId partner,
            String title,
            @Nullable Instant dueAt) {}

    void reported(IncidentReported event) {
        incidentId = event.incidentId();
        type = event.type();
        facts = event.facts();
        suspected = event.facts().suspected();
    }

    void opened(OpenTask task) {
        open.put(task.taskId().toString(), task);
        joins(task.partner());
    }

    /** The same task with another partner; it keeps its row in the plan. */
    void reassigned(OpenTask task) {
        OpenTask former = open.get(task.taskId().toString());
        opened(
                former == null
                        ? task
                        : new OpenTask(task.taskId(), former.row(), task.partner(), task.title(), task.dueAt()));
    }

    void joins(PartnerId partner) {
        if (!partners.contains(partner)) {
            partners.add(partner);
        }
    }

    void ended(TaskId taskId) {
        open.remove(taskId.toString());
    }

    void due(TaskId taskId, Instant dueAt) {
        open.computeIfPresent(
                taskId.toString(),
                (key, task) -> new OpenTask(taskId, task.row(), task.partner(), task.title(), dueAt));
    }

    void walk(WalkEvent event, Instant startsAt) {
        walkIncidents = new ArrayList<>(event.incidents());
        walkStartsAt = startsAt;
    }

    void noWalk() {
        walkHeld = false;
        walkId = null;
        walkStartsAt = null;
        walkIncidents = new ArrayList<>();
    }

    /** Whether this response answers for the walk towards the partners: the incident that it was first planned for. */
    boolean leadsWalk() {
        return !walkIncidents.isEmpty() && walkIncidents.getFirst().equals(incidentId);
    }
}
