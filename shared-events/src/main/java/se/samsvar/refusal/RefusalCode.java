package se.samsvar.refusal;

import static se.samsvar.refusal.RefusalKind.CONFLICT;
import static se.samsvar.refusal.RefusalKind.FORBIDDEN;
import static se.samsvar.refusal.RefusalKind.MALFORMED;
import static se.samsvar.refusal.RefusalKind.NOT_FOUND;
import static se.samsvar.refusal.RefusalKind.RULE;

/** Every reason for which something is refused. The code is part of the outside contract and never changes. */
public enum RefusalCode {
    REQUEST_MALFORMED("request.malformed", MALFORMED),
    FIELD_REQUIRED("field.required", MALFORMED),
    NOT_ALLOWED("access.not-allowed", FORBIDDEN),
    AWAY("request.away", RefusalKind.AWAY),
    IDEMPOTENCY_KEY_REUSED("request.idempotency-key-reused", RULE),
    TEXT_TOO_LONG("text.too-long", RULE),
    TEXT_UNREADABLE("text.unreadable-character", RULE),
    TEXT_PERSONAL_IDENTITY_NUMBER("text.personal-identity-number", RULE),
    TEXT_PHONE_NUMBER("text.phone-number", RULE),
    PLACE_UNKNOWN_DISTRICT("place.unknown-district", RULE),
    PLACE_POSITION("place.position-outside", RULE),
    PARTNER_UNKNOWN("partner.unknown", RULE),
    GOAL_PAIR("goal.pair-not-in-agreement", RULE),
    INCIDENT_NOT_FOUND("incident.not-found", NOT_FOUND),
    INCIDENT_ID_TAKEN("incident.id-taken", CONFLICT),
    INCIDENT_IN_FUTURE("incident.occurred-in-future", RULE),
    INCIDENT_REPORTED_BEFORE_OCCURRED("incident.reported-before-occurred", RULE),
    INCIDENT_INJURED("incident.injured-out-of-range", RULE),
    INCIDENT_ENDED("incident.ended", CONFLICT),
    INCIDENT_SCENE_RELEASED("incident.scene-already-released", CONFLICT),
    INCIDENT_RELEASE_BEFORE_OCCURRED("incident.release-before-occurred", RULE),
    INCIDENT_MERGE_INTO_ITSELF("incident.merge-into-itself", RULE),
    NOTE_ID_TAKEN("note.id-taken", CONFLICT),
    ACTION_ID_TAKEN("action.id-taken", CONFLICT),
    TASK_NOT_FOUND("task.not-found", NOT_FOUND),
    TASK_ID_TAKEN("task.id-taken", CONFLICT),
    TASK_OTHER_ORGANISATION("task.other-organisation", FORBIDDEN),
    TASK_ALREADY_COMPLETED("task.already-completed", CONFLICT),
    TASK_ALREADY_DECLINED("task.already-declined", CONFLICT),
    TASK_CANCELLED("task.cancelled", CONFLICT),
    TASK_SAME_PARTNER("task.same-partner", CONFLICT),
    TASK_DUE_IN_PAST("task.due-in-past", RULE),
    COMMENT_ID_TAKEN("comment.id-taken", CONFLICT),
    WALK_NOT_FOUND("walk.not-found", NOT_FOUND),
    WALK_ID_TAKEN("walk.id-taken", CONFLICT),
    WALK_ENDED("walk.ended", CONFLICT),
    WALK_NOT_HELD("walk.not-held", CONFLICT),
    WALK_NOT_INVITED("walk.not-invited", FORBIDDEN),
    WALK_TOO_EARLY("walk.too-early", RULE),
    WALK_IN_PAST("walk.starts-in-past", RULE),
    WALK_TOO_MANY("walk.too-many-people", RULE),
    WALK_HELD_IN_FUTURE("walk.held-in-future", RULE),
    OBSERVATION_ID_TAKEN("observation.id-taken", CONFLICT),
    NOTICE_NOT_FOUND("notice.not-found", NOT_FOUND),
    IMPORT_NOT_A_LIST("import.not-a-list", MALFORMED),
    PLAN_NOT_FOUND("plan.not-found", NOT_FOUND),
    PLAN_CHANGED("plan.changed", CONFLICT),
    PLAN_TYPE("plan.type-mismatch", RULE),
    PLAN_EMPTY("plan.no-rows", RULE),
    PLAN_TOO_LONG("plan.too-many-rows", RULE),
    PLAN_ROW("plan.row-name", RULE),
    PLAN_ROW_TWICE("plan.row-twice", RULE),
    PLAN_ROW_PARTNERS("plan.row-without-partner", RULE),
    PLAN_DUE("plan.due-rule", RULE),
    PLAN_CONDITION("plan.condition", RULE),
    PLAN_NUMBER("plan.number-out-of-range", RULE),
    PLAN_NO_DRAFT("plan.no-draft", CONFLICT),
    INCIDENT_CHANGED("incident.changed-meanwhile", CONFLICT),
    INCIDENT_OPEN_TASKS("incident.open-tasks", CONFLICT),
    INCIDENT_NOT_CLOSED("incident.not-closed", CONFLICT),
    INCIDENT_NOT_MERGED("incident.not-merged", CONFLICT),
    REVIEW_IN_FUTURE("review.held-in-future", RULE),
    WALK_PRE_MEETING("walk.pre-meeting-after-walk", RULE),
    WALK_FEEDBACK_WINDOW("walk.feedback-window", RULE),
    WALK_ROUTE("walk.route", RULE),
    WALK_STOP_NOT_FOUND("walk.stop-not-found", NOT_FOUND),
    OBSERVATION_RESPONSIBLE("observation.responsible-may-not-read", RULE),
    CONTACT_NOT_FOUND("contact.not-found", NOT_FOUND),
    CONTACT_NAME("contact.name", RULE),
    CONTACT_ADDRESS("contact.address", RULE),
    DUTY_EXCEPTION_NOT_FOUND("duty.exception-not-found", NOT_FOUND),
    DUTY_PERIOD("duty.period", RULE),
    QUIET_HOURS("partner.quiet-hours", RULE),
    CALENDAR_TOKEN_NOT_FOUND("calendar.token-not-found", NOT_FOUND),
    CALENDAR_TOKEN("calendar.token-invalid", FORBIDDEN),
    NOTICE_NOTHING_TO_RESEND("notice.nothing-to-resend", CONFLICT),
    LINK_UNKNOWN("link.unknown", NOT_FOUND),
    LINK_USED("link.used", CONFLICT),
    LINK_EXPIRED("link.expired", CONFLICT),
    LINK_REVOKED("link.revoked", CONFLICT),
    CHECKPOINT_UNREADABLE("checkpoint.unreadable", MALFORMED),
    CHECKPOINT_FOREIGN("checkpoint.of-another-log", RULE),
    EXPORT_EMPTY("export.empty", RULE),
    EVENT_NOT_FOUND("event.not-found", NOT_FOUND),
    REBUILD_NOT_FOUND("rebuild.not-found", NOT_FOUND),
    REBUILD_NO_LOG("rebuild.no-event-log", CONFLICT),
    REBUILD_NOTHING_TO_SWAP("rebuild.nothing-to-swap", CONFLICT),
    REBUILD_OUTDATED("rebuild.outdated", CONFLICT),
    REBUILD_UNHANDLED("rebuild.unhandled-events", CONFLICT),
    REBUILD_SWAP_BUSY("rebuild.swap-busy", CONFLICT),
    PROCESSOR_NOT_FOUND("operations.processor-not-found", NOT_FOUND),
    PROCESSOR_NOT_REPLAYABLE("operations.processor-not-replayable", RULE),
    PROCESSOR_ELSEWHERE("operations.processor-elsewhere", CONFLICT),
    DEAD_LETTER_NOT_FOUND("operations.dead-letter-not-found", NOT_FOUND);

    private final String code;
    private final RefusalKind kind;

    RefusalCode(String code, RefusalKind kind) {
        this.code = code;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public RefusalKind kind() {
        return kind;
    }
}
