package se.samsvar.query.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentEvent.ResponseRecordedAsHistory;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.Place;
import se.samsvar.query.event.Column;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;

/** What an event says of the columns of an incident; each view that shows incidents has a table with them. */
public final class IncidentColumns {
    /** The columns with their types, without the key. */
    public static final List<Column> ALL = List.of(
            new Column("type", "text"),
            new Column("status", "text"),
            new Column("suspected", "boolean"),
            new Column("attempted", "boolean"),
            new Column("building_hit", "boolean"),
            new Column("in_home", "boolean"),
            new Column("injured", "integer"),
            new Column("occurred_at", "timestamptz"),
            new Column("reported_at", "timestamptz"),
            new Column("registered_at", "timestamptz"),
            new Column("district", "text"),
            new Column("address", "text"),
            new Column("lat", "double precision"),
            new Column("lon", "double precision"),
            new Column("summary", "text"),
            new Column("summary_class", "text"),
            new Column("summary_author", "text"),
            new Column("source_record", "bigint"),
            new Column("source_url", "text"),
            new Column("merged_into", "uuid"),
            new Column("scene_released_at", "timestamptz"),
            new Column("response", "text"),
            new Column("plan_type", "text"),
            new Column("plan_version", "integer"));

    private IncidentColumns() {}

    public static Map<String, @Nullable Object> reported(IncidentReported event, Recorded recorded) {
        IncidentFacts facts = event.facts();
        Map<String, @Nullable Object> columns = place(facts.place());
        columns.put("type", event.type().name());
        columns.put("status", IncidentStatus.OPEN.name());
        columns.put("suspected", facts.suspected());
        columns.put("attempted", facts.attempted());
        columns.put("building_hit", facts.buildingHit());
        columns.put("in_home", facts.inHome());
        columns.put("injured", facts.injured());
        columns.put("occurred_at", Sql.at(facts.occurredAt()));
        columns.put(
                "reported_at", Sql.at(Optional.ofNullable(facts.reportedAt()).orElse(recorded.at())));
        columns.put("registered_at", recorded.timestamp());
        columns.put("summary", facts.summary().text());
        columns.put("summary_class", facts.summary().confidentiality().name());
        columns.put("summary_author", recorded.organisation());
        columns.put("source_record", facts.source().recordId());
        columns.put("source_url", facts.source().url());
        columns.put("response", ResponseState.NONE.name());
        return columns;
    }

    /** Empty where the event changes none of the columns. */
    public static Map<String, @Nullable Object> changed(IncidentEvent event) {
        return switch (event) {
            case IncidentReclassified e ->
                Map.of("type", e.to().name(), "suspected", e.suspected(), "attempted", e.attempted());
            case LocationCorrected e -> place(e.to());
            case FalseAlarmDeclared _ -> Map.of("status", IncidentStatus.FALSE_ALARM.name());
            case SceneReleased e -> Map.of("scene_released_at", Sql.at(e.releasedAt()));
            case IncidentMerged e ->
                Map.of(
                        "status",
                        IncidentStatus.MERGED.name(),
                        "merged_into",
                        e.into().value());
            case IncidentClosed _ -> Map.of("status", IncidentStatus.CLOSED.name());
            case IncidentReopened _ -> Map.of("status", IncidentStatus.OPEN.name());
            case IncidentUnmerged _ -> unmerged();
            case ResponseStarted e ->
                response(ResponseState.STARTED, e.planType().name(), e.planVersion());
            case ResponseRecordedAsHistory e -> response(ResponseState.HISTORY, null, e.planVersion());
            case IncidentReported _,
                    NoteAdded _,
                    GoalActionLogged _,
                    ReviewHeld _,
                    ReviewReported _,
                    ReviewActionAssigned _,
                    ReviewActionsSettled _ -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> unmerged() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status", IncidentStatus.OPEN.name());
        columns.put("merged_into", null);
        return columns;
    }

    private static Map<String, @Nullable Object> response(
            ResponseState state, @Nullable String planType, int planVersion) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("response", state.name());
        columns.put("plan_type", planType);
        columns.put("plan_version", planVersion);
        return columns;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("district", place.district().name());
        columns.put("address", place.address());
        columns.put("lat", place.position() == null ? null : place.position().lat());
        columns.put("lon", place.position() == null ? null : place.position().lon());
        return columns;
    }
}
