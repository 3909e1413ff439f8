package se.samsvar.command.response;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import se.samsvar.NamedIds;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;

/** Tasks that no plan foresees: what is seen on a walk, and what a review asks for. */
final class FollowingTasks {

    static final GoalPair SAFE_PLACES = new GoalPair(GoalArea.G, Activity.STR);
    private static final int OBSERVATION_DAYS = 30;

    private FollowingTasks() {}

    /** An observation that somebody should do something about becomes a task, to be done within 30 days. */
    static List<Object> observed(IncidentId incident, Observation observation, Instant now) {
        if (observation.category() == ObservationCategory.GOOD) {
            return List.of();
        }
        PartnerId responsible = Objects.requireNonNullElse(observation.responsible(), PartnerId.LEAD);
        Instant dueAt =
                now.atZone(SwedishCalendar.ZONE).plusDays(OBSERVATION_DAYS).toInstant();
        TaskOrder order = TaskOrder.byHand(incident, responsible, title(observation), dueAt, SAFE_PLACES);
        return List.of(new AssignTask(new TaskId(NamedIds.of("observation", observation.observationId())), order));
    }

    static List<Object> reviewAction(ReviewActionAssigned event) {
        TaskOrder order =
                TaskOrder.byHand(event.incidentId(), event.owner(), event.title(), event.dueAt(), event.goal());
        return List.of(new AssignTask(event.taskId(), order));
    }

    /** More people read a task's title than the police and the lead: for their eyes only the place is left out. */
    private static String title(Observation observation) {
        String category = "Åtgärda iakttagelse: " + observation.category().title();
        return observation.text().confidentiality() == Confidentiality.POLICE_AND_LEAD
                ? category
                : category + ", " + observation.place();
    }
}
