package se.samsvar.query.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private static final int MOST_SIMILAR = 5;
    /** In the same district, and of those the nearest in time. */
    private static final String LIKELIEST_FIRST =
            "order by i.district = ? desc, abs(extract(epoch from i.occurred_at - ?)), i.incident_id limit 200";

    private static final String LATEST_FIRST = "order by i.occurred_at desc, i.incident_id";
    private static final long FEW = 5_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    IncidentQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. What a row counts is counted for the rows of the page only. */
    Paged<IncidentItem> find(IncidentFilter filter, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = conditions(filter, viewer);
        long total = count(conditions);
        long offset = (long) page * size;
        if (offset >= total) {
            return new Paged<>(List.of(), page, size, total);
        }
        UUID[] ids = ids(conditions, filter.words() != null && (total <= FEW || offset >= FEW), size, offset);
        Conditions these = new Conditions().and("i.incident_id = any(?)", ids);
        return new Paged<>(select(these, viewer, LATEST_FIRST), page, size, total);
    }

    /** @param foundFirst and sorted then, which pays where what is looked for is rare, or the page far down */
    private UUID[] ids(Conditions conditions, boolean foundFirst, int size, long offset) {
        String found = "query.incidents_incident i where " + conditions.sql();
        String sql = foundFirst
                ? "with i as materialized (select i.incident_id, i.occurred_at from " + found
                        + ") select i.incident_id from i "
                : "select i.incident_id from " + found + " ";
        return jdbc.queryForList(sql + LATEST_FIRST + " limit ? offset ?", UUID.class, conditions.values(size, offset))
                .toArray(UUID[]::new);
    }

    private long count(Conditions conditions) {
        Long total = jdbc.queryForObject(
                "select count(*) from query.incidents_incident i where " + conditions.sql(),
                Long.class,
                conditions.values());
        return total == null ? 0 : total;
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
        return select(conditions, viewer, LIKELIEST_FIRST, asked.district().name(), Sql.at(asked.occurredAt())).stream()
                .filter(asked::maybe)
                .limit(MOST_SIMILAR)
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

    private Conditions conditions(IncidentFilter filter, Viewer viewer) {
        Conditions conditions = new Conditions()
                .and(visible(viewer))
                .and("i.type = ?", Sql.name(filter.type()))
                .and("i.district = ?", filter.district())
                .and("i.status = ?", Sql.name(filter.status()))
                .and("i.occurred_at >= ?", Sql.atOrNull(filter.from()))
                .and("i.occurred_at < ?", Sql.atOrNull(filter.to()));
        if (filter.overdue()) {
            conditions.and(
                    "i.incident_id in (select p.incident_id from query.incidents_task p where p.status " + OPEN
                            + " and p.due_at < ?" + own("p.partner", viewer) + ")",
                    Sql.at(now()));
        }
        SearchWords words = filter.words();
        if (words == null) {
            return conditions;
        }
        return words.isEmpty() ? conditions.and("false") : conditions.and("i.words @@ ?::tsquery", words.query(viewer));
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
