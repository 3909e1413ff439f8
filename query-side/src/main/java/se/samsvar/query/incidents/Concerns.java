package se.samsvar.query.incidents;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;

/** Which organisations have or had a task in an incident or are invited to its walk. */
public final class Concerns {
    private final JdbcTemplate jdbc;

    Concerns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Map<IncidentId, Set<PartnerId>> of(Collection<IncidentId> incidents) {
        Map<IncidentId, Set<PartnerId>> concerned = new HashMap<>();
        UUID[] ids = incidents.stream().map(IncidentId::value).distinct().toArray(UUID[]::new);
        jdbc.query(
                "select incident_id, partner from query.incidents_concern where incident_id = any(?)",
                row -> {
                    concerned
                            .computeIfAbsent(new IncidentId(Sql.uuid(row, "incident_id")), id -> new HashSet<>())
                            .add(new PartnerId(row.getString("partner")));
                },
                (Object) ids);
        return concerned;
    }
}
