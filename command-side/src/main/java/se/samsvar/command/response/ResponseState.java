package se.samsvar.command.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

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
    /** Nothing is to be done while the incident is closed, or merged into another. */
    boolean paused;
    /** How often a plan was carried out: identifiers of a later round differ from those of an earlier one. */
    int round;
    /** The version of the plan that this response follows; 0 in responses of before there were several. */
    int planVersion;

    int corrections;

    Map<String, OpenTask> open = new LinkedHashMap<>();
    /** Every row and partner that was ever assigned, so that a later plan does not assign it twice. */
    Set<String> known = new HashSet<>();
    /** Tasks whose due time was set by hand: they do not move with the walk or the scene. */
    Set<String> fixedDue = new HashSet<>();
    /** Tasks made by hand that were taken back with the whole response, to be asked for again if it goes on. */
    List<OpenTask> calledOff = new ArrayList<>();

    List<PartnerId> partners = new ArrayList<>();
    /** Those who came to the walk with another incident that shares it; what is written of this one is not for them. */
    List<PartnerId> guests = new ArrayList<>();

    @Nullable
    WalkId walkId;

    @Nullable
    Instant walkStartsAt;

    long walkSequence;

    @Nullable
    String walkPlace;

    boolean walkHeld;
    List<IncidentId> walkIncidents = new ArrayList<>();

    @Nullable
    WalkMeeting preMeeting;

    @Nullable
    WalkMeeting repeat;

    /** When it is asked whether the scene is released, and what Axon calls that deadline. */
    @Nullable
    Instant sceneCheckAt;

    @Nullable
    String sceneCheck;

    /**
     * @param row the plan's row, or null for a task made by hand
     * @param goal null in tasks of before it was kept
     * @param urgency null in tasks of before there was one
     */
    record OpenTask(
            TaskId taskId,
            @Nullable String row,
            PartnerId partner,
            String title,
            @Nullable Instant dueAt,
            @Nullable GoalPair goal,
            @Nullable Urgency urgency) {

        static OpenTask byHand(TaskAssigned event) {
            return new OpenTask(
                    event.taskId(), null, event.partner(), event.title(), event.dueAt(), event.goal(), event.urgency());
        }

        OpenTask heldBy(PartnerId holder, @Nullable Instant due) {
            return new OpenTask(taskId, row, holder, title, due, goal, urgency);
        }

        OpenTask changed(String newTitle, @Nullable Instant due, GoalPair newGoal) {
            return new OpenTask(taskId, row, partner, newTitle, due, newGoal, urgency);
        }
    }

    void reported(IncidentReported event) {
        incidentId = event.incidentId();
        type = event.type();
        facts = event.facts();
        suspected = event.facts().suspected();
    }

    void opened(OpenTask task) {
        open.put(task.taskId().toString(), task);
        if (!partners.contains(task.partner())) {
            partners.add(task.partner());
        }
    }

    void ended(TaskId taskId) {
        open.remove(taskId.toString());
        fixedDue.remove(taskId.toString());
    }

    void due(TaskId taskId, Instant dueAt) {
        open.computeIfPresent(taskId.toString(), (key, task) -> task.heldBy(task.partner(), dueAt));
    }

    /** Lets a later plan assign these again: what is open, as the whole response is taken back. */
    void callOff(Collection<OpenTask> tasks) {
        for (OpenTask task : tasks) {
            if (task.row() == null) {
                calledOff.add(task);
            } else if (!known.remove(task.row() + "/" + task.partner())) {
                known.removeIf(key -> key.startsWith(task.row() + "/"));
            }
        }
    }

    void walk(WalkEvent event, Instant startsAt, long sequence) {
        walkIncidents = new ArrayList<>(event.incidents());
        walkStartsAt = startsAt;
        walkSequence = sequence;
    }

    void noWalk() {
        walkHeld = false;
        walkId = null;
        walkStartsAt = null;
        walkSequence = 0;
        walkPlace = null;
        preMeeting = null;
        guests = new ArrayList<>();
        walkIncidents = new ArrayList<>();
    }

    void invited(Collection<PartnerId> invited) {
        invited.stream()
                .filter(partner -> !partners.contains(partner) && !guests.contains(partner))
                .forEach(guests::add);
    }

    /** Everybody whom the walk concerns. */
    List<PartnerId> walkers() {
        return Stream.concat(partners.stream(), guests.stream()).distinct().toList();
    }

    boolean isWalk(WalkEvent event) {
        return event.walkId().equals(walkId);
    }

    boolean isRepeat(WalkEvent event) {
        return repeat != null && event.walkId().equals(repeat.walkId());
    }

    /** Whether this response answers for the walk towards the partners: the incident that it was first planned for. */
    boolean leadsWalk() {
        return !walkIncidents.isEmpty() && walkIncidents.getFirst().equals(incidentId);
    }

    boolean sharesWalk() {
        return walkIncidents.size() > 1;
    }

    /** What calendars must know of the walk as it is now; none where there is no walk. */
    List<WalkMeeting> meetings() {
        return walkId == null || walkStartsAt == null ? List.of() : List.of(meeting(walkSequence, false));
    }

    /** The walk and its pre-meeting as cancelled, a step after what calendars know. */
    List<WalkMeeting> cancelledMeetings() {
        if (walkId == null || walkStartsAt == null) {
            return List.of();
        }
        List<WalkMeeting> cancelled = new ArrayList<>(List.of(meeting(walkSequence + 1, true)));
        if (preMeeting != null) {
            cancelled.add(cancelled(preMeeting));
        }
        return cancelled;
    }

    static WalkMeeting cancelled(WalkMeeting meeting) {
        return new WalkMeeting(
                meeting.walkId(),
                meeting.kind(),
                meeting.startsAt(),
                meeting.sequence() + 1,
                meeting.district(),
                meeting.place(),
                true);
    }

    /** A meeting before or after the walk. */
    WalkMeeting meeting(MeetingKind kind, Instant startsAt, @Nullable String place, long sequence) {
        return new WalkMeeting(walkId, kind, startsAt, sequence, facts.place().district(), place, false);
    }

    private WalkMeeting meeting(long sequence, boolean cancelled) {
        return new WalkMeeting(
                walkId, MeetingKind.WALK, walkStartsAt, sequence, facts.place().district(), walkPlace, cancelled);
    }
}
