package se.samsvar.query.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.PlannedTask;
import se.samsvar.task.TaskStatus;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/**
 * What a plan would have ordered, against what happened.
 *
 * @param cut whether more incidents occurred in the period than were looked at
 * @param load for each organisation, over all incidents
 */
record WhatIfResult(
        IncidentType type,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean cut,
        List<Case> incidents,
        List<Load> load) {

    /** One incident. */
    record Case(
            UUID incidentId,
            String district,
            Instant occurredAt,
            boolean history,
            @Nullable Walk walk,
            List<Share> partners) {}

    /** @param joined whether it would have joined a walk that was already planned */
    record Walk(Instant startsAt, boolean late, boolean joined) {}

    /** What one organisation would have got, and what it got. */
    record Share(String partner, String partnerName, List<Planned> planned, List<Happened> happened) {}

    record Planned(
            String row,
            String title,
            GoalPair goal,
            @Nullable Instant dueAt,
            @Nullable Waiting waitsFor,
            Urgency urgency) {

        static Planned of(PlannedTask task) {
            return new Planned(task.row(), task.title(), task.goal(), task.dueAt(), task.waitsFor(), task.urgency());
        }
    }

    /** @param title as it was given; null where it was written by hand and isn't for this viewer */
    record Happened(
            UUID taskId,
            @Nullable String row,
            @Nullable String title,
            @Nullable Instant dueAt,
            TaskStatus status,
            @Nullable Instant completedAt) {}

    /**
     * @param planned how many tasks it would have got
     * @param plannedNow how many of them may wake somebody
     * @param happened how many it got
     */
    record Load(String partner, String partnerName, int planned, int plannedNow, int happened) {}
}
