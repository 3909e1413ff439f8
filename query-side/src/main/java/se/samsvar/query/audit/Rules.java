package se.samsvar.query.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.audit.Explanation.Rule;
import se.samsvar.query.web.Reader;

/** Which rule decided that an event happened: a row of a version of a response plan, or a rule that holds for all. */
final class Rules {
    private final AuditTexts texts;

    Rules(AuditTexts texts) {
        this.texts = texts;
    }

    /** @param plan that the response follows, or null where that isn't known; null is answered where a person decided */
    @Nullable
    Rule of(AuditItem event, @Nullable PlanInUse plan) {
        if (!Steps.isBySystem(event)) {
            return null;
        }
        return switch (event.type()) {
            case "ResponseStarted" -> planned("rule.start", plan, null);
            case "ResponseRecordedAsHistory" ->
                rule(
                        "rule.history",
                        event.payload().path("days").asInt(),
                        event.payload().path("planVersion").asInt());
            case "GoalActionLogged" -> planned("rule.goal", plan, null);
            case "TaskAssigned" -> assigned(event, plan);
            case "TaskReminded" ->
                watched("rule.remind", event.origin().followUp().remindAtPercent(), plan);
            case "TaskOverdue" -> rule("rule.overdue");
            case "TaskEscalated" ->
                watched("rule.escalate", event.origin().followUp().escalateAfterHours(), plan);
            case "TaskDueSet" -> ofRow("rule.due", event, plan);
            case "TaskCompleted" -> ofRow("rule.milestone", event, plan);
            case "TaskCancelled" -> rule("rule.cancelled", cause(event));
            default -> event.type().startsWith("Walk") ? walk(event) : notice(event);
        };
    }

    private @Nullable Rule assigned(AuditItem event, @Nullable PlanInUse plan) {
        if (event.origin().planRow() != null) {
            return ofRow("rule.row", event, plan);
        }
        return switch (event.cause() == null ? "" : event.cause().type()) {
            case "WalkObservationRecorded" -> rule("rule.observation");
            case "ReviewActionAssigned" -> rule("rule.review");
            case "IncidentReopened", "IncidentUnmerged" -> rule("rule.again");
            default -> null;
        };
    }

    private @Nullable Rule walk(AuditItem event) {
        return switch (event.type()) {
            case "WalkScheduled" ->
                rule(event.payload().path("kind").asString("").equals("REPEAT") ? "rule.repeat" : "rule.dusk");
            case "WalkJoined" -> rule("rule.join");
            case "WalkRescheduled" -> rule(Steps.isCordoned(event.payload()) ? "rule.scene" : "rule.moved");
            case "WalkRelocated" -> rule("rule.relocated");
            case "WalkInvited" -> rule("rule.invited");
            case "WalkCancelled", "WalkLeft" -> rule("rule.calledOff", cause(event));
            default -> null;
        };
    }

    private @Nullable Rule notice(AuditItem event) {
        String reason = event.payload().path("reason").asString("");
        return switch (event.type()) {
            case "NoticeRequested" ->
                rule("rule.notice." + event.payload().path("kind").asString());
            case "NoticeDeferred" -> rule("rule.deferred." + reason);
            case "NoticeWithheld" -> rule("rule.withheld." + reason);
            case "NoticeAddressed" -> rule("rule.recipients");
            case "NoticeFailed" -> rule(event.payload().path("permanent").asBoolean() ? "rule.refused" : "rule.gaveUp");
            default -> null;
        };
    }

    private @Nullable Rule ofRow(String key, AuditItem event, @Nullable PlanInUse plan) {
        String row = event.origin().planRow();
        return row == null ? null : planned(key, plan, row);
    }

    private Rule planned(String key, @Nullable PlanInUse plan, @Nullable String row) {
        Locale reader = Reader.locale();
        return plan == null
                ? new Rule(texts.say(key + ".unknown", String.valueOf(row)), null)
                : new Rule(texts.say(key, plan.title(reader), plan.version(), String.valueOf(row)), plan.address(row));
    }

    private Rule watched(String key, int value, @Nullable PlanInUse plan) {
        return new Rule(texts.say(key, value), plan == null ? null : plan.address(null));
    }

    private Rule rule(String key, Object... parts) {
        return new Rule(texts.say(key, parts), null);
    }

    private String cause(AuditItem event) {
        return event.cause() == null ? "" : texts.type(event.cause().type());
    }
}
