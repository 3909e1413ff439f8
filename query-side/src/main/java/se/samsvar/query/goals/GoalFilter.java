package se.samsvar.query.goals;

import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.problem.BadParameter;

/** Which actions are asked for: by when they were logged and where the incident happened. */
record GoalFilter(Period period, @Nullable District district) {

    static GoalFilter of(@Nullable String from, @Nullable String to, @Nullable String district) {
        return new GoalFilter(Period.ordered(from, to), GoalsApi.district(district));
    }

    Conditions conditions() {
        return new Conditions()
                .and("a.logged_at >= ?", Sql.atOrNull(period.from()))
                .and("a.logged_at < ?", Sql.atOrNull(period.to()))
                .and(
                        "a.incident_id in (select incident_id from query.goals_incident where district = ?)",
                        district == null ? null : district.name());
    }

    /**
     * As {@link #conditions()}, of one goal area, one activity or one pair.
     *
     * @throws se.samsvar.refusal.Refusal where the two are no pair of the agreement
     */
    Conditions conditions(@Nullable GoalArea area, @Nullable Activity activity) {
        if (area != null && activity != null) {
            GoalPair pair = new GoalPair(area, activity);
            return conditions()
                    .and("a.goal_area = ?", pair.area().name())
                    .and("a.activity = ?", pair.activity().name());
        }
        return conditions().and("a.goal_area = ?", Sql.name(area)).and("a.activity = ?", Sql.name(activity));
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, given.strip());
        } catch (IllegalArgumentException e) {
            throw BadParameter.malformed(name, given);
        }
    }
}
