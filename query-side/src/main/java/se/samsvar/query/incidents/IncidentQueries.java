package se.samsvar.query.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Paged;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.IncidentItemReader;
import se.samsvar.query.security.Viewer;

/** Finds incidents, each as the viewer may see it. */
public final class IncidentQueries {
    private static final String OPEN = "in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    IncidentQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    Paged<IncidentItem> find(IncidentFilter filter, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = conditions(filter, viewer);
        List<IncidentItem> items = select(
                conditions,
                viewer,
                "order by i.occurred_at desc, i.incident_id limit ? offset ?",
                size,
                (long) page * size);
        Long total = jdbc.queryForObject(
                "select count(*) from query.incidents_incident i where " + conditions.sql(),
                Long.class,
                conditions.values());
        return new Paged<>(items, page, size, total == null ? 0 : total);
    }

    /** Empty also where the incident is not for this viewer: to them it does not exist. */
    Optional<IncidentItem> find(UUID id, Viewer viewer) {
        Conditions conditions = new Conditions().and(visible(viewer)).and("i.incident_id = ?", id);
        return select(conditions, viewer, "").stream().findFirst();
    }

    /** Those that turned out to be this one, in the order in which they occurred. */
    List<IncidentItem> mergedInto(UUID id, Viewer viewer) {
        Conditions conditions = new Conditions().and(visible(viewer)).and("i.merged_into = ?", id);
        return select(conditions, viewer, "order by i.occurred_at, i.incident_id");
    }

    /** Those that may be the same: near in time, in the same or an unknown district or, nearer still, of the same type. */
    public List<IncidentItem> similar(Similarity asked, Viewer viewer) {
        Conditions conditions = new Conditions()
                .and(visible(viewer))
                .and("i.status = 'OPEN'")
                .and("i.occurred_at >= ?", Sql.at(asked.occurredAt().minus(Similarity.SAME_PLACE)))
                .and("i.occurred_at <= ?", Sql.at(asked.occurredAt().plus(Similarity.SAME_PLACE)));
        return select(conditions, viewer, "order by i.occurred_at desc limit 200").stream()
                .filter(asked::maybe)
                .limit(5)
                .toList();
    }

    private List<IncidentItem> select(Conditions conditions, Viewer viewer, String rest, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Sql.at(now()));
        arguments.addAll(List.of(conditions.values(more)));
        return jdbc.query(
                "select i.*, t.* from query.incidents_incident i cross join lateral ("
                        + "select count(*) filter (where p.status <> 'CANCELLED') as tasks_total,"
                        + " count(*) filter (where p.status " + OPEN + ") as tasks_open,"
                        + " count(*) filter (where p.status " + OPEN + " and p.due_at < ?) as tasks_overdue"
                        + " from query.incidents_task p where p.incident_id = i.incident_id" + own("p.partner", viewer)
                        + ") t where " + conditions.sql() + " " + rest,
                new IncidentItemReader(viewer),
                arguments.toArray());
    }

    private static Conditions conditions(IncidentFilter filter, Viewer viewer) {
        Conditions conditions = new Conditions()
                .and(visible(viewer))
                .and("i.type = ?", Sql.name(filter.type()))
                .and("i.district = ?", filter.district())
                .and("i.status = ?", Sql.name(filter.status()))
                .and("i.occurred_at >= ?", Sql.atOrNull(filter.from()))
                .and("i.occurred_at < ?", Sql.atOrNull(filter.to()));
        String pattern = filter.pattern();
        return pattern == null
                ? conditions
                : conditions.and(
                        "position(? in lower(i.district || ' ' || coalesce(i.address, '') || ' ' || "
                                + readableSummary(viewer) + ")) > 0",
                        pattern);
    }

    /** Nobody finds an incident by words that they may not read. */
    private static String readableSummary(Viewer viewer) {
        String classes = viewer.readable().stream()
                .map(Confidentiality::name)
                .collect(Collectors.joining("', '", "i.summary_class in ('", "')"));
        String written = viewer.isPartner() ? " or true" + own("i.summary_author", viewer) : "";
        return "case when " + classes + written + " then i.summary else '' end";
    }

    private static String visible(Viewer viewer) {
        return viewer.seesEveryIncident()
                ? "true"
                : "exists (select 1 from query.incidents_concern c where c.incident_id = i.incident_id"
                        + own("c.partner", viewer) + ")";
    }

    /** Organisation codes come from the account, and are written with care all the same. */
    static String own(String column, Viewer viewer) {
        PartnerId partner = viewer.onlyPartner();
        return partner == null ? "" : " and " + column + " = '" + partner.code().replace("'", "''") + "'";
    }

    Instant now() {
        return clock.instant();
    }
}
