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
    IDEMPOTENCY_KEY_REUSED("request.idempotency-key-reused", RULE),
    TEXT_TOO_LONG("text.too-long", RULE),
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
    EVENT_NOT_FOUND("event.not-found", NOT_FOUND);

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
