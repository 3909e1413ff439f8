package se.samsvar.command.response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.Milestone;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;
import se.samsvar.task.Urgency;
import tools.jackson.databind.json.JsonMapper;

/** The response plans in force, read from {@code response-plan.json} and checked as a whole when read. */
final class PlanCatalogue {

    private final Map<IncidentType, ResponsePlan> plans = new EnumMap<>(IncidentType.class);

    PlanCatalogue() {
        try (InputStream json = Objects.requireNonNull(PlanCatalogue.class.getResourceAsStream("response-plan.json"))) {
            Table table = JsonMapper.shared().readValue(json.readAllBytes(), Table.class);
            for (IncidentType type : IncidentType.values()) {
                plans.put(type, table.plan(type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResponsePlan get(IncidentType type) {
        return Objects.requireNonNull(plans.get(type));
    }

    /** The plan table as written: one row for all types, with a due time for each type that it is part of. */
    private record Table(
            int version,
            FollowUp followUp,
            Map<IncidentType, Integer> historyAfterDays,
            Map<IncidentType, String> walkWithin,
            Map<IncidentType, String> insteadOfSkj,
            List<Row> rows) {

        ResponsePlan plan(IncidentType type) {
            List<PlanRow> rowsOfType = rows.stream()
                    .filter(row -> row.due().containsKey(type))
                    .map(row -> row.of(type, insteadOfSkj.get(type)))
                    .toList();
            return new ResponsePlan(
                    type,
                    version,
                    Objects.requireNonNull(historyAfterDays.get(type)),
                    followUp,
                    walkWithin.get(type),
                    rowsOfType);
        }
    }

    private record Row(
            String row,
            List<PartnerId> partners,
            String title,
            @Nullable Map<IncidentType, String> titles,
            Map<IncidentType, String> due,
            String goal,
            @Nullable Map<IncidentType, String> conditions,
            @Nullable Urgency urgency,
            @Nullable Milestone completedBy,
            @Nullable Boolean off) {

        PlanRow of(IncidentType type, @Nullable String insteadOfSkj) {
            partners.forEach(PartnerCatalogue::requireTaskTaker);
            String dueText = Objects.requireNonNull(due.get(type));
            DueRule.parse(dueText);
            return new PlanRow(
                    row,
                    partners,
                    titles == null ? title : titles.getOrDefault(type, title),
                    dueText,
                    GoalPair.parse(insteadOfSkj != null && goal.endsWith("/SKJ") ? insteadOfSkj : goal),
                    urgency,
                    conditions == null ? null : conditions.get(type),
                    completedBy,
                    !Boolean.TRUE.equals(off));
        }
    }
}
