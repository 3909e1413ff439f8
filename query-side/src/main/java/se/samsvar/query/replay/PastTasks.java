package se.samsvar.query.replay;

import static se.samsvar.query.replay.LateIncidents.quoted;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Paged;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** Tasks as of any place in the history. What is done with a task happens when it is recorded, by both clocks. */
final class PastTasks {
    static final long MANY = 1_000;
    /** What is compared over a long time is named only so far. */
    static final int MOST_CHANGED = 300;

    private static final int MOST_STATES = 10 * MOST_CHANGED;

    private static final String OPEN = "t.status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";
    private static final String ENDED = "t.status not in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";

    private static final String TABLE = "query.replay_task t";
    private static final String LATEST_FIRST = " order by t.valid_from desc, t.task_id";

    private final JdbcTemplate jdbc;

    PastTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As the inbox counts.
     *
     * @param ended up to {@link #MANY}
     */
    record Counts(long mine, long open, long overdue, long ended) {
        /** The number as people read it on a tab. */
        public String of(PastTab tab) {
            return switch (tab) {
                case MINE -> String.valueOf(mine);
                case ORGANISATION -> String.valueOf(open);
                case OVERDUE -> String.valueOf(overdue);
                case ENDED -> ended >= MANY ? (MANY - 1) + "+" : String.valueOf(ended);
            };
        }
    }

    /** Those that the viewer's organisation held then, or all; in the order of an incident's page. */
    List<PastTask> ofIncident(UUID incident, AsOf asOf, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        Conditions conditions = new Conditions().and(asOf.holds("t")).and("t.incident_id = ?", incident);
        conditions.and("t.partner = ?", only == null ? null : only.code());
        return select(TABLE, conditions, asOf, viewer, " order by t.partner, t.due_at nulls last, t.task_id");
    }

    /** Of what has ended, the total is counted up to {@link #MANY} beyond the page. */
    Paged<PastTask> inbox(PastTab tab, PartnerId partner, AsOf asOf, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = conditions(tab, partner, asOf, viewer);
        String order = tab.isOpen() ? " order by t.due_at nulls last, t.task_id" : LATEST_FIRST;
        long offset = (long) page * size;
        String rest = order + " limit " + size + " offset " + offset;
        List<PastTask> items = select(rows(tab, asOf), conditions, asOf, viewer, rest);
        long total = page == 0 && items.size() < size
                ? items.size()
                : count(
                        rows(tab, asOf),
                        conditions,
                        tab.isOpen() ? "" : LATEST_FIRST + " limit " + (offset + size + MANY));
        return new Paged<>(items, page, size, total);
    }

    Counts counts(PartnerId partner, AsOf asOf, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        String own = "t.partner = " + quoted(partner);
        String mine = "t.taken_by = ?" + (only == null ? "" : " and t.partner = " + quoted(only));
        Counts open = jdbc.queryForObject(
                "select count(*) filter (where " + mine + ") as mine, count(*) filter (where " + own + ") as open,"
                        + " count(*) filter (where " + own
                        + " and t.due_at < ?) as overdue from query.replay_task t where "
                        + OPEN + " and " + asOf.holds("t"),
                (row, _) -> new Counts(row.getLong("mine"), row.getLong("open"), row.getLong("overdue"), 0),
                viewer.actor().name(),
                Sql.at(asOf.at()));
        Conditions ended = conditions(PastTab.ENDED, partner, asOf, viewer);
        long most = count(rows(PastTab.ENDED, asOf), ended, LATEST_FIRST + " limit " + MANY);
        return open == null ? new Counts(0, 0, 0, 0) : new Counts(open.mine(), open.open(), open.overdue(), most);
    }

    /** The tasks of an organisation that an event between the two has changed, added or taken away; the latest so many. */
    List<UUID> changed(PartnerId partner, AsOf earlier, AsOf later) {
        String own = " from query.replay_task t where t.partner = " + quoted(partner) + " and t.";
        return jdbc.query(
                "select task_id from (select task_id, max(number) as number from ((select task_id, valid_from as number"
                        + own + "valid_from > ? and t.valid_from <= ? order by t.valid_from desc limit " + MOST_STATES
                        + ") union all (select task_id, valid_to" + own
                        + "valid_to > ? and t.valid_to <= ? order by t.valid_to desc limit " + MOST_STATES
                        + ")) c group by task_id) d order by number desc limit " + MOST_CHANGED,
                (row, _) -> Sql.uuid(row, "task_id"),
                earlier.number(),
                later.number(),
                earlier.number(),
                later.number());
    }

    List<PastTask> these(Collection<UUID> ids, AsOf asOf, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        TABLE,
                        new Conditions().and(asOf.holds("t")).and("t.task_id = any(?)", ids.toArray(UUID[]::new)),
                        asOf,
                        viewer,
                        "");
    }

    private List<PastTask> select(String rows, Conditions conditions, AsOf asOf, Viewer viewer, String rest) {
        String incident = asOf.happened() ? "i.valid_to is null" : asOf.holds("i");
        return jdbc.query(
                "select t.*, i.type as incident_type, i.district, i.address, i.occurred_at, i.status as incident_status,"
                        + " i.summary, i.summary_class, i.summary_author from (select * from " + rows + " where "
                        + conditions.sql() + rest + ") t left join lateral (select * from query.replay_incident i"
                        + " where i.incident_id = t.incident_id and " + incident + " limit 1) i on true"
                        + rest.replaceFirst(" limit .*", ""),
                new PastTaskReader(viewer, asOf.at()),
                conditions.values());
    }

    /** @param rest that ends the count early, or nothing */
    private long count(String rows, Conditions conditions, String rest) {
        Long count = jdbc.queryForObject(
                "select count(*) from (select 1 from " + rows + " where " + conditions.sql() + rest + ") c",
                Long.class,
                conditions.values());
        return count == null ? 0 : count;
    }

    /** What was open is found first, whosever it was: it is little, and all that an organisation ever had is much. */
    private static String rows(PastTab tab, AsOf asOf) {
        return tab.isOpen()
                ? "(select * from " + TABLE + " where " + OPEN + " and " + asOf.holds("t") + " offset 0) t"
                : TABLE;
    }

    private static Conditions conditions(PastTab tab, PartnerId partner, AsOf asOf, Viewer viewer) {
        @Nullable PartnerId only = viewer.onlyPartner();
        return switch (tab) {
            case MINE ->
                new Conditions()
                        .and("t.taken_by = ?", viewer.actor().name())
                        .and("t.partner = ?", only == null ? null : only.code());
            case ORGANISATION -> new Conditions().and("t.partner = ?", partner.code());
            case OVERDUE ->
                new Conditions().and("t.partner = ?", partner.code()).and("t.due_at < ?", Sql.at(asOf.at()));
            case ENDED -> new Conditions().and(ENDED).and(held(asOf)).and("t.partner = ?", partner.code());
        };
    }

    /**
     * As {@link AsOf#holds}, said so that PostgreSQL knows how many that are: nearly all that ever ended, so that their index is
     * read backwards from there until there are enough.
     */
    private static String held(AsOf asOf) {
        return asOf.now()
                ? "t.valid_to is null"
                : "t.valid_from <= " + asOf.number() + " and (t.valid_to is null or t.valid_to > " + asOf.number()
                        + ")";
    }
}
