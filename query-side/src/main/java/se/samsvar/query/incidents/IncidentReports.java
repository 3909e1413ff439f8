package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.security.Viewer;

/** What reports tell of incidents: of one everything, of many as they are read. */
public final class IncidentReports {
    private static final int AT_A_TIME = 50;

    private final JdbcTemplate jdbc;
    private final IncidentDetails details;
    private final Timelines timelines;
    private final IncidentQueries incidents;
    private final IncidentsInShort brief;

    IncidentReports(JdbcTemplate jdbc, IncidentDetails details, Timelines timelines, IncidentQueries incidents) {
        this.jdbc = jdbc;
        this.details = details;
        this.timelines = timelines;
        this.incidents = incidents;
        this.brief = new IncidentsInShort(jdbc, incidents);
    }

    /**
     * One incident as the viewer may see it.
     *
     * @param story what happened, without the notices
     * @param notices how many events of notices were left out of the story
     */
    public record Whole(IncidentDetail incident, List<Timeline.Item> story, long notices) {}

    /** Empty also where the incident is not for this viewer. */
    public Optional<Whole> find(UUID id, Viewer viewer) {
        return details.find(id, viewer).map(incident -> whole(incident, timelines.of(id, viewer)));
    }

    /** The latest that the viewer may see. */
    public List<IncidentItem> latest(int most, Viewer viewer) {
        Conditions seen = new Conditions().and(visible(viewer));
        try (Stream<UUID> ids = ids(seen, " order by i.occurred_at desc, i.incident_id limit " + most)) {
            return ids.toList().stream()
                    .flatMap(id -> incidents.find(id, viewer).stream())
                    .toList();
        }
    }

    public long count(Period period, Viewer viewer) {
        Conditions in = in(period, viewer);
        Long count = jdbc.queryForObject(
                "select count(*) from query.incidents_incident i where " + in.sql(), Long.class, in.values());
        return count == null ? 0 : count;
    }

    /**
     * In the order in which they occurred, each read when it is asked for. Within a transaction only a few wait in memory;
     * the stream must be closed.
     */
    public Stream<IncidentInShort> between(Period period, Viewer viewer) {
        return ids(in(period, viewer), " order by i.occurred_at, i.incident_id")
                .flatMap(id -> brief.find(id, viewer).stream());
    }

    /** The number of the last event that any report could tell of. */
    public long lastEvent() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from query.incidents_timeline", Long.class);
        return last == null ? 0 : last;
    }

    private Stream<UUID> ids(Conditions conditions, String order) {
        String sql = "select i.incident_id from query.incidents_incident i where " + conditions.sql() + order;
        return jdbc.queryForStream(
                connection -> cursor(connection, sql, conditions.values()), (row, _) -> Sql.uuid(row, "incident_id"));
    }

    private static PreparedStatement cursor(Connection connection, String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_A_TIME);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Conditions in(Period period, Viewer viewer) {
        return new Conditions()
                .and(visible(viewer))
                .and("i.occurred_at >= ?", Sql.atOrNull(period.from()))
                .and("i.occurred_at < ?", Sql.atOrNull(period.to()));
    }

    private static String visible(Viewer viewer) {
        return viewer.seesEveryIncident()
                ? "true"
                : "exists (select 1 from query.incidents_concern c where c.incident_id = i.incident_id"
                        + own("c.partner", viewer) + ")";
    }

    private static Whole whole(IncidentDetail incident, Timeline timeline) {
        List<Timeline.Item> story = timeline.items().stream()
                .filter(item -> !item.type().startsWith("Notice"))
                .toList();
        return new Whole(incident, story, timeline.items().size() - story.size());
    }
}
