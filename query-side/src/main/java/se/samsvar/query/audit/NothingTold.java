package se.samsvar.query.audit;

import java.util.List;
import java.util.Optional;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.audit.Explanation.Rule;
import se.samsvar.query.web.Reader;

/**
 * Why an organisation was told nothing of an incident: who is told follows from the plan.
 *
 * @param happened what of the incident matters for it, in order
 */
record NothingTold(AuditTexts texts, List<AuditItem> happened) {

    /** @param leads whether it only hears of what is lifted to it */
    Rule why(PartnerId partner, boolean leads) {
        if (leads) {
            return rule("nothing.noEscalation");
        }
        if (is("ResponseRecordedAsHistory")) {
            return rule("nothing.history");
        }
        Optional<AuditItem> started =
                IncidentNotices.latestFirst(happened, "ResponseStarted").findFirst();
        if (started.isEmpty()) {
            return rule("nothing.notStarted");
        }
        boolean inPlan = IncidentNotices.latestFirst(happened, "ResponseStarted")
                .flatMap(one -> one.payload().path("partners").valueStream())
                .anyMatch(one -> one.asString("").equals(partner.code()));
        boolean hasTasks = happened.stream()
                .anyMatch(one -> one.type().equals("TaskAssigned") && IncidentNotices.isOf(one, partner));
        if (!inPlan && !hasTasks) {
            return planned(started.get());
        }
        return rule(hasTasks ? "nothing.underway" : "nothing.noTasks");
    }

    private boolean is(String type) {
        return happened.stream().anyMatch(one -> one.type().equals(type));
    }

    private Rule planned(AuditItem started) {
        PlanInUse plan = new PlanInUse(
                IncidentType.valueOf(started.payload().path("planType").asString()),
                started.payload().path("planVersion").asInt());
        return new Rule(
                texts.say("nothing.notInPlan", plan.title(Reader.locale()), plan.version()), plan.address(null));
    }

    private Rule rule(String key) {
        return new Rule(texts.say(key), null);
    }
}
