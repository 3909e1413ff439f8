package se.samsvar.query.replay;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** Finds what had happened and was not known, as far as it concerns the viewer. */
final class LateIncidents {
    static final int MANY = 1_000;
    private static final int NAMED = 5;
    private static final String LATE = """
            from query.replay_incident i where i.valid_to is null and i.status not in ('FALSE_ALARM', 'MERGED')
                and tstzrange(least(i.occurred_at, i.registered_at), i.registered_at) @> ?::timestamptz""";

    private final JdbcTemplate jdbc;

    LateIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Late at(Instant at, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        String concerned = only == null
                ? ""
                : " and exists (select 1 from query.replay_concern c where c.incident_id = i.incident_id and c.partner = "
                        + quoted(only) + ")";
        List<Late.Incident> named = jdbc.query(
                "select i.* " + LATE + concerned + " order by i.occurred_at desc, i.incident_id limit " + NAMED,
                (row, _) -> new Late.Incident(
                        Sql.uuid(row, "incident_id"),
                        IncidentType.valueOf(row.getString("type")),
                        String.valueOf(row.getString("district")),
                        Sql.instant(row, "occurred_at"),
                        Sql.instant(row, "registered_at")),
                Sql.at(at));
        return new Late(named.size() < NAMED ? named.size() : count(concerned, at), named);
    }

    /** Organisation codes come from the account, and are written with care all the same. */
    static String quoted(PartnerId partner) {
        return "'" + partner.code().replace("'", "''") + "'";
    }

    private long count(String concerned, Instant at) {
        Long count = jdbc.queryForObject(
                "select count(*) from (select 1 " + LATE + concerned + " limit " + MANY + ") l",
                Long.class,
                Sql.at(at));
        return count == null ? 0 : count;
    }
}
