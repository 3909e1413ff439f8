package se.samsvar.query.walks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;
import se.samsvar.walk.WalkStatus;

/** The walks that a viewer may see: partners see those that they are invited to. */
class WalkQueries {

    private static final String INVITED =
            "%s.walk_id in (select walk_id from query.walks_partner where invited and partner = ?)";
    private static final String WALKS = """
            select w.*, r.walk_id as repeated_by, o.walk_id as repeats,
                case when w.kind = 'RAPID' then
                    (select min(t.due_at)
                    from query.walks_task t join query.walks_shared s on s.incident_id = t.incident_id
                    where s.walk_id = w.walk_id and s.shared and t.status not in ('DECLINED', 'CANCELLED'))
                end as action_list_due_at
            from query.walks_walk w
            left join query.walks_walk r on r.walk_id = w.repeat_walk_id and (?::text is null or %s)
            left join query.walks_walk o on o.repeat_walk_id = w.walk_id and (?::text is null or %s)
            where\s""".formatted(INVITED.formatted("r"), INVITED.formatted("o"));

    private final JdbcTemplate jdbc;
    private final WalkReader reader;

    WalkQueries(JdbcTemplate jdbc, WalkReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    Paged<WalkItem> find(Set<WalkStatus> statuses, @Nullable UUID incident, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = visible(viewer)
                .in("w.status", statuses)
                .and(
                        "w.walk_id in (select walk_id from query.walks_shared where incident_id = ? and shared)",
                        incident);
        String order = statuses.equals(Set.of(WalkStatus.PLANNED)) ? "w.starts_at" : "w.starts_at desc";
        List<WalkItem> items = read(
                conditions.sql() + " order by " + order + ", w.walk_id limit ? offset ?",
                viewer,
                conditions.values(size, (long) page * size));
        return new Paged<>(items, page, size, count(conditions));
    }

    Optional<WalkItem> find(UUID id, Viewer viewer) {
        Conditions conditions = visible(viewer).and("w.walk_id = ?", id);
        return read(conditions.sql(), viewer, conditions.values()).stream().findFirst();
    }

    private List<WalkItem> read(String where, Viewer viewer, Object[] values) {
        String only = only(viewer);
        List<@Nullable Object> all = new ArrayList<@Nullable Object>(Arrays.asList(only, only, only, only));
        all.addAll(Arrays.asList(values));
        return jdbc.query(WALKS + where, (row, _) -> reader.read(row, viewer), all.toArray());
    }

    private long count(Conditions conditions) {
        Long count = jdbc.queryForObject(
                "select count(*) from query.walks_walk w where " + conditions.sql(), Long.class, conditions.values());
        return count == null ? 0 : count;
    }

    private static Conditions visible(Viewer viewer) {
        return new Conditions().and(INVITED.formatted("w"), only(viewer));
    }

    private static @Nullable String only(Viewer viewer) {
        PartnerId partner = viewer.onlyPartner();
        return partner == null ? null : partner.code();
    }
}
