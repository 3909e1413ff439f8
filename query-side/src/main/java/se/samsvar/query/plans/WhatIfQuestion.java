package se.samsvar.query.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Period;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;

/**
 * A plan to hold against what happened; whatever somebody sent, so that anything may be missing.
 *
 * @param from an instant or a date, or null for all before {@code to}
 * @param to an instant or a date, which counts whole, or null
 */
record WhatIfQuestion(
        @Nullable ResponsePlan plan,
        @Nullable String from,
        @Nullable String to) {

    /** @throws Refusal where something is missing, or it is a plan for another type */
    ResponsePlan plan(IncidentType asked) {
        ResponsePlan given = present("plan", plan);
        present("plan.type", given.type());
        present("plan.followUp", given.followUp());
        present("plan.rows", given.rows());
        for (int i = 0; i < given.rows().size(); i++) {
            complete("plan.rows[" + i + "]", given.rows().get(i));
        }
        if (given.type() != asked) {
            throw new Refusal(RefusalCode.PLAN_TYPE, "plan.type", given.type().name(), asked.name());
        }
        return given;
    }

    Period period() {
        Period period = Period.of(from, to);
        if (isBackwards(period)) {
            throw BadParameter.unanswerable("to", String.valueOf(to));
        }
        return period;
    }

    static boolean isBackwards(Period period) {
        Instant begin = period.from();
        Instant end = period.to();
        return begin != null && end != null && !begin.isBefore(end);
    }

    private static void complete(String field, @Nullable PlanRow row) {
        PlanRow given = present(field, row);
        present(field + ".row", given.row());
        present(field + ".partners", given.partners());
        present(field + ".title", given.title());
        present(field + ".due", given.due());
        present(field + ".goal", given.goal());
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
        return value;
    }
}
