package se.samsvar.query.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of its own with the query side's tables and so many incidents that plans matter. */
public final class ManyIncidents {
    public static final int COUNT = 20_000;

    private ManyIncidents() {}

    public static DataSource migrated() {
        DataSource database = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(database)
                .schemas("query")
                .locations("classpath:db/migration/query")
                .load()
                .migrate();
        return database;
    }

    /** One every forty minutes back from {@link TestClock#START}; one of fifty is still open, with late tasks. */
    public static void listed(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("insert into query.incidents_incident (incident_id, version, events, " + COLUMNS + ") select "
                + "md5('i' || n)::uuid, n, 3, " + VALUES + " from generate_series(1, " + COUNT + ") n");
        jdbc.execute("""
                insert into query.incidents_task (task_id, version, incident_id, partner, title, status, assigned_at,
                    due_at, goal_area, activity, urgency)
                select md5('t' || n || '-' || p)::uuid, n, md5('i' || n)::uuid, %s, 'Uppgift', %s, now(), %s, 'G', 'SKJ',
                    'DAYTIME'
                from generate_series(1, %d) n, generate_series(1, 10) p where n %% 3 > 0 or n %% 50 = 0""".formatted(PARTNER, STATUS, DUE, COUNT));
        jdbc.execute("insert into query.incidents_concern select distinct incident_id, partner"
                + " from query.incidents_task");
        jdbc.execute("""
                insert into query.incidents_walk (walk_id, version, incidents, kind, status, district, starts_at,
                    not_before, invited)
                select md5('w' || n)::uuid, n, array[md5('i' || n)::uuid], 'RAPID',
                    case when n < 300 then 'PLANNED' else 'HELD' end, 'Bäckby', now(), now(), '{mimer,polis}'
                from generate_series(1, %d) n""".formatted(COUNT));
        tidy(jdbc, "incidents_incident", "incidents_task", "incidents_concern", "incidents_walk");
    }

    /** Three rows of history for each incident and each of its ten tasks; only the last of them holds. */
    public static void pictured(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String numbers = COUNT + " + 3 * (" + COUNT + " - n) + v";
        String ends = "case when v < 2 then " + numbers + " + 1 end";
        jdbc.execute("insert into query.picture_incident (incident_id, valid_from, valid_to, recorded_at, " + COLUMNS
                + ") select md5('i' || n)::uuid, " + numbers + ", " + ends + ", now(), " + VALUES
                + " from generate_series(1, " + COUNT + ") n, generate_series(0, 2) v");
        jdbc.execute("""
                insert into query.picture_task (task_id, valid_from, valid_to, recorded_at, incident_id, partner, status,
                    due_at)
                select md5('t' || n || '-' || p)::uuid, %s, %s, now(), md5('i' || n)::uuid, %s,
                    case when v = 2 then %s else (array['ASSIGNED','ACKNOWLEDGED'])[1 + v] end, %s
                from generate_series(1, %d) n, generate_series(1, 10) p, generate_series(0, 2) v where n %% 3 > 0
                    or n %% 50 = 0""".formatted(numbers, ends, PARTNER, STATUS, DUE, COUNT));
        jdbc.execute("insert into query.picture_concern select incident_id, partner, min(valid_from)"
                + " from query.picture_task group by 1, 2");
        jdbc.execute("""
                insert into query.picture_walk (walk_id, valid_from, valid_to, recorded_at, incidents, status, kind,
                    district, starts_at, invited)
                select md5('w' || n)::uuid, %s, %s, now(), array[md5('i' || n)::uuid],
                    case when n > 300 and v = 2 then 'HELD' else 'PLANNED' end, 'RAPID', 'Bäckby',
                    timestamptz '2026-03-05 17:00Z' - n * interval '40 minutes', '{mimer,polis}'
                from generate_series(1, %d) n, generate_series(0, 2) v""".formatted(numbers, ends, COUNT));
        jdbc.execute("""
                insert into query.picture_record (record_id, valid_from, recorded_at, type, occurred_at, published_at,
                    district, summary, url, relevant)
                select n, n, now(), 'Narkotikabrott', timestamptz '2026-03-03 20:30Z' - n * interval '40 minutes', now(),
                    'Centrum', 'Text', 'https://polisen.example', n %% 2 = 0 from generate_series(1, %d) n""".formatted(COUNT));
        jdbc.execute("insert into query.picture_moment select n, timestamptz '2026-03-03 20:30Z' - (4 * " + COUNT
                + " - n) * interval '800 seconds' from generate_series(1, 4 * " + COUNT + ") n");
        tidy(
                jdbc,
                "picture_incident",
                "picture_task",
                "picture_walk",
                "picture_record",
                "picture_concern",
                "picture_moment");
    }

    /** So that the planner knows the tables, and pages and counts can come from indices alone. */
    static void tidy(JdbcTemplate jdbc, String... tables) {
        // commits here don't wait for the disk, and what isn't there yet is visible to all only later
        jdbc.execute("checkpoint");
        for (String table : tables) {
            jdbc.execute("vacuum query." + table);
            // every incident is looked at: where a sample decides between two plans that cost the same, it is chance
            jdbc.execute("set default_statistics_target = 1000; analyze query." + table);
        }
    }

    static final String PARTNER = "(array['polis','socialtjanst','fritid','skola','teknik','mimer','region','civil',"
            + "'kommunikation','ledning'])[p]";
    static final String STATUS = "case when n % 50 = 0 then (array['ASSIGNED','ACKNOWLEDGED','COMPLETED'])[1 + p % 3]"
            + " when p % 7 = 0 then 'CANCELLED' else 'COMPLETED' end";
    static final String DUE = "timestamptz '2026-03-03 20:30Z' - (n - 200) * interval '40 minutes'";
    static final String COLUMNS = "type, status, suspected, attempted, building_hit, in_home, injured, occurred_at,"
            + " reported_at, registered_at, district, address, lat, lon, summary, summary_class, summary_author, response";
    private static final String OCCURRED = "timestamptz '2026-03-03 20:30Z' - n * interval '40 minutes'";
    static final String VALUES = """
            (array['SHOOTING','EXPLOSION','DEADLY_VIOLENCE','OPEN_DRUG_SCENE','ARSON','THREAT'])[1 + n % 6],
            case when n % 50 = 0 then 'OPEN' when n % 23 = 0 then 'FALSE_ALARM' else 'CLOSED' end,
            false, false, false, false, 0, OCCURRED, OCCURRED, OCCURRED,
            (array['Bäckby','Råby','Vallby','Centrum','Skultuna','Irsta','Viksäng','Hammarby','Gryta','Skälby'])
                [1 + n / 7 % 10],
            (array['Stora gatan','Vallbyleden','Bäckby torg','Pilgatan','Hagagatan'])[1 + n % 5] || ' ' || n % 97,
            59.6 + n % 100 * 0.001, 16.5 + n % 90 * 0.001,
            'Anmälan ' || n || '. Vittnen såg ' || (array['en bil','två cyklister','en moped','ingen'])[1 + n % 4]
                || ' lämna platsen mot ' || (array['skogen','centrum','E18','torget'])[1 + n / 7 % 4],
            (array['ALL_PARTNERS','AUTHORITIES','POLICE_AND_LEAD'])[1 + n / 3 % 3], 'ledning',
            case when n % 50 > 0 and n % 3 = 0 then 'HISTORY' else 'STARTED' end""".replace("OCCURRED", OCCURRED);
}
