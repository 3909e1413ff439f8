package se.samsvar.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Position;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;

/** Reads the columns of {@link IncidentColumns} with the counts of tasks, for one viewer. */
public record IncidentItemReader(Viewer viewer) implements RowMapper<IncidentItem> {
    @Override
    public IncidentItem mapRow(ResultSet row, int index) throws SQLException {
        return new IncidentItem(
                Sql.uuid(row, "incident_id"),
                IncidentType.valueOf(row.getString("type")),
                IncidentStatus.valueOf(row.getString("status")),
                row.getBoolean("suspected"),
                row.getBoolean("attempted"),
                row.getBoolean("building_hit"),
                row.getBoolean("in_home"),
                row.getInt("injured"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "reported_at"),
                Sql.instant(row, "registered_at"),
                row.getString("district"),
                viewer.seesExactPlace() ? row.getString("address") : null,
                position(row),
                WrittenText.read(Sql.written(row, "summary"), viewer),
                Confidentiality.valueOf(Objects.requireNonNull(row.getString("summary_class"))),
                new IncidentItem.Source(row.getObject("source_record", Long.class), row.getString("source_url")),
                row.getObject("merged_into", UUID.class),
                Sql.instantOrNull(row, "scene_released_at"),
                response(row),
                row.getInt("tasks_open"),
                row.getInt("tasks_total"),
                row.getInt("tasks_overdue"));
    }

    private @Nullable Position position(ResultSet row) throws SQLException {
        if (!viewer.seesExactPlace()) {
            return DistrictCatalogue.find(row.getString("district"))
                    .flatMap(DistrictCatalogue::point)
                    .orElse(null);
        }
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        return lat == null || lon == null ? null : new Position(lat, lon);
    }

    private static IncidentItem.Response response(ResultSet row) throws SQLException {
        return new IncidentItem.Response(
                ResponseState.valueOf(row.getString("response")),
                Sql.enumOrNull(IncidentType.class, row.getString("plan_type")),
                row.getObject("plan_version", Integer.class));
    }
}
