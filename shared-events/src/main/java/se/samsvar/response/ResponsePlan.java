package se.samsvar.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.task.FollowUp;

/**
 * What is to be done after an incident of one type.
 *
 * @param version rises with every change
 * @param historyAfter an incident registered later than this many days after it occurred is recorded as history
 * @param followUp how its tasks are watched over
 * @param walkWithin the walk's limit counted from when the incident occurred, as in {@code 72h}; null for no walk
 */
public record ResponsePlan(
        IncidentType type,
        int version,
        int historyAfter,
        FollowUp followUp,
        @Nullable String walkWithin,
        List<PlanRow> rows) {}
