package se.samsvar.query.figures;

import static se.samsvar.query.figures.FigureSection.GOALS;
import static se.samsvar.query.figures.FigureSection.INFORMED;
import static se.samsvar.query.figures.FigureSection.REVIEWS;
import static se.samsvar.query.figures.FigureSection.TASKS;
import static se.samsvar.query.figures.FigureSection.TIMES;
import static se.samsvar.query.figures.FigureSection.WALKS;

import java.util.List;

/** What is computed; the words for it, its unit and its definition stand in the bundle under the same key. */
enum FigureKind {
    INCIDENTS(
            "incidents",
            FigureSection.INCIDENTS,
            "IncidentReported",
            "IncidentReclassified",
            "FalseAlarmDeclared",
            "IncidentMerged"),
    FALSE_ALARMS("false-alarms", FigureSection.INCIDENTS, "IncidentReported", "FalseAlarmDeclared"),
    FALSE_ALARM_RATE(
            "false-alarm-rate", FigureSection.INCIDENTS, "IncidentReported", "FalseAlarmDeclared", "IncidentMerged"),
    RECLASSIFIED("reclassified", FigureSection.INCIDENTS, "IncidentReported", "IncidentReclassified"),
    RECLASSIFICATION_RATE(
            "reclassification-rate",
            FigureSection.INCIDENTS,
            "IncidentReported",
            "IncidentReclassified",
            "IncidentMerged"),
    REPEATED_7("repeated-7-days", FigureSection.INCIDENTS, "IncidentReported", "LocationCorrected"),
    REPEATED_14("repeated-14-days", FigureSection.INCIDENTS, "IncidentReported", "LocationCorrected"),
    REPEATED_30("repeated-30-days", FigureSection.INCIDENTS, "IncidentReported", "LocationCorrected"),
    REGISTERED_MEDIAN("registered-median", TIMES, "IncidentReported"),
    REGISTERED_P90("registered-p90", TIMES, "IncidentReported"),
    ACKNOWLEDGED("acknowledged-median", TIMES, "IncidentReported", "TaskAcknowledged", "TaskStarted", "TaskCompleted"),
    PRESENCE("presence-median", TIMES, "IncidentReported", "TaskAssigned", "TaskStarted", "TaskCompleted"),
    WALK_MEDIAN("walk-median", TIMES, "IncidentReported", "WalkScheduled", "WalkJoined", "WalkHeld"),
    HOUSEHOLDS("households-informed", INFORMED, "TaskAssigned", "TaskCompleted"),
    HOUSEHOLDS_ON_TIME("households-informed-on-time", INFORMED, "TaskAssigned", "TaskDueSet", "TaskCompleted"),
    SCHOOLS("schools-informed", INFORMED, "TaskAssigned", "TaskCompleted"),
    SCHOOLS_ON_TIME("schools-informed-on-time", INFORMED, "TaskAssigned", "TaskDueSet", "TaskCompleted"),
    ON_TIME("tasks-on-time", TASKS, "TaskAssigned", "TaskDueSet", "TaskReassigned", "TaskCompleted"),
    ON_TIME_ALL("tasks-on-time-all", TASKS, "TaskAssigned", "TaskDueSet", "TaskReassigned", "TaskCompleted"),
    OVERDUE("overdue-now", TASKS, "TaskAssigned", "TaskDueSet", "TaskCompleted"),
    ESCALATED("escalated", TASKS, "TaskEscalated"),
    DECLINED("declined", TASKS, "TaskDeclined", "TaskReassigned"),
    WALKS_HELD("walks-held", WALKS, "WalkScheduled", "WalkJoined", "WalkHeld"),
    WALKS_WITHIN("walks-within-72h", WALKS, "WalkScheduled", "WalkJoined", "WalkHeld"),
    WALKS_WITHIN_SHARE("walks-within-72h-share", WALKS, "WalkScheduled", "WalkJoined", "WalkCancelled", "WalkHeld"),
    WALK_PEOPLE("walk-people", WALKS, "WalkHeld", "WalkAttendanceRecorded"),
    ATTENDANCE("walk-attendance", WALKS, "WalkScheduled", "WalkInvited", "WalkHeld", "WalkAttendanceRecorded"),
    OBSERVATIONS("observations", WALKS, "WalkHeld", "WalkObservationRecorded"),
    FIXED_30("observations-fixed-30-days", WALKS, "WalkObservationRecorded", "TaskCompleted"),
    FIXED_90("observations-fixed-90-days", WALKS, "WalkObservationRecorded", "TaskCompleted"),
    FEEDBACK("feedback-held", WALKS, "WalkHeld", "WalkFeedbackGiven"),
    AREA_ACTIONS("goal-area-actions", GOALS, "GoalActionLogged"),
    PAIR_ACTIONS("goal-actions", GOALS, "GoalActionLogged"),
    REVIEW_ACTIONS("review-actions", REVIEWS, "ReviewActionAssigned"),
    REVIEW_CLOSED("review-actions-closed", REVIEWS, "ReviewActionAssigned", "TaskCompleted");

    private final String key;
    private final FigureSection section;
    /** With commas between them. */
    private final String fromEvents;

    FigureKind(String key, FigureSection section, String... fromEvents) {
        this.key = key;
        this.section = section;
        this.fromEvents = String.join(",", fromEvents);
    }

    public String key() {
        return key;
    }

    public FigureSection section() {
        return section;
    }

    List<String> fromEvents() {
        return List.of(fromEvents.split(","));
    }

    /** Whether something is counted; everything else is a share or a time. */
    public boolean isCount() {
        return switch (this) {
            case INCIDENTS,
                    FALSE_ALARMS,
                    RECLASSIFIED,
                    OVERDUE,
                    ESCALATED,
                    DECLINED,
                    WALKS_HELD,
                    WALKS_WITHIN,
                    OBSERVATIONS,
                    AREA_ACTIONS,
                    PAIR_ACTIONS,
                    REVIEW_ACTIONS -> true;
            default -> false;
        };
    }

    /** Whether there is one for each of several subjects, such as organisations. */
    public boolean isSeries() {
        return switch (this) {
            case INCIDENTS, ON_TIME, ATTENDANCE, AREA_ACTIONS, PAIR_ACTIONS -> true;
            default -> false;
        };
    }
}
