package se.samsvar.query.audit;

import java.time.Instant;
import se.samsvar.actor.Role;
import tools.jackson.databind.JsonNode;

/**
 * What lay between an event and the one that led to it. Commands and deadlines are not stored; which it was follows from who
 * acted and from what happened.
 */
final class Steps {
    /** As the actors of answers without a login begin (se.samsvar.command.link, se.samsvar.command.reply). */
    private static final String LINK = "mejllänk till ";

    private static final String CALENDAR = "kalendersvar från ";

    /** As a walk says that waits for its scene (se.samsvar.command.response). */
    private static final String CORDONED = "Platsen är inte frigiven än";

    private final AuditTexts texts;

    Steps(AuditTexts texts) {
        this.texts = texts;
    }

    String of(AuditItem event) {
        if (event.cause() == null) {
            return root(event);
        }
        if (!isBySystem(event)) {
            return answer(event);
        }
        JsonNode payload = event.payload();
        return switch (event.type()) {
            case "TaskReminded" ->
                texts.say("step.remind", event.origin().followUp().remindAtPercent());
            case "TaskOverdue" -> texts.say("step.overdue", time(payload, "dueAt"));
            case "TaskEscalated" ->
                texts.say("step.escalate", event.origin().followUp().escalateAfterHours());
            case "NoticeAddressed", "NoticeWithheld" -> texts.say("step.address");
            case "NoticeDelivered" -> texts.say("step.deliver");
            case "NoticeFailed" ->
                texts.say("step.failed", payload.path("attempts").asInt());
            case "WalkRescheduled" ->
                texts.say(
                        isCordoned(payload) ? "step.scene" : "step.saga",
                        texts.type(event.cause().type()));
            default -> texts.say("step.saga", texts.type(event.cause().type()));
        };
    }

    static boolean isBySystem(AuditItem event) {
        return Role.SYSTEM.name().equals(event.role());
    }

    static boolean isCordoned(JsonNode payload) {
        return payload.path("reason").path("text").asString("").equals(CORDONED);
    }

    private String root(AuditItem event) {
        if (isBySystem(event)) {
            return texts.say(event.type().equals("NoticeRequested") ? "step.digest" : "step.start");
        }
        if (event.actor() == null) {
            return texts.say("step.unknown");
        }
        boolean feed =
                event.payload().path("facts").path("source").path("recordId").isNumber()
                        || event.type().startsWith("PoliceRecord");
        return texts.say(feed ? "step.import" : "step.root", event.actor(), event.organisationName());
    }

    private String answer(AuditItem event) {
        String actor = String.valueOf(event.actor());
        if (actor.startsWith(LINK)) {
            return texts.say("step.link", actor.substring(LINK.length()), event.organisationName());
        }
        return actor.startsWith(CALENDAR)
                ? texts.say("step.calendar", actor.substring(CALENDAR.length()), event.organisationName())
                : texts.say("step.root", actor, event.organisationName());
    }

    private String time(JsonNode payload, String field) {
        return texts.time(Instant.parse(payload.path(field).asString()));
    }
}
