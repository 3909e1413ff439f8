package se.samsvar.query.walks;

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

    private final JdbcTemplate jdbc;
    private final WalkDetails details;

    WalkQueries(JdbcTemplate jdbc, WalkDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    Paged<WalkItem> find(Set<WalkStatus> statuses, @Nullable UUID incident, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = visible(viewer)
                .in("w.status", statuses)
                .and("w.walk_id in (select walk_id from query.walks_shared where incident_id = ?)", incident);
        String order = statuses.equals(Set.of(WalkStatus.PLANNED)) ? "w.starts_at" : "w.starts_at desc";
        List<WalkItem> items = jdbc.query(
                "select w.* from query.walks_walk w where " + conditions.sql() + " order by " + order
                        + ", w.walk_id limit ? offset ?",
                (row, _) -> details.read(row, viewer),
                conditions.values(size, (long) page * size));
        return new Paged<>(items, page, size, count(conditions));
    }

    Optional<WalkItem> find(UUID id, Viewer viewer) {
        Conditions conditions = visible(viewer).and("w.walk_id = ?", id);
        return jdbc
                .query(
                        "select w.* from query.walks_walk w where " + conditions.sql(),
                        (row, _) -> details.read(row, viewer),
                        conditions.values())
                .stream()
                .findFirst();
    }

    private long count(Conditions conditions) {
        Long count = jdbc.queryForObject(
                "select count(*) from query.walks_walk w where " + conditions.sql(), Long.class, conditions.values());
        return count == null ? 0 : count;
    }

    private static Conditions visible(Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        return new Conditions()
                .and(
                        "w.walk_id in (select walk_id from query.walks_partner where invited and partner = ?)",
                        only == null ? null : only.code());
    }
}
