package se.samsvar.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.ledger.EventLog;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;

class RebuildPageTest extends QueryTest {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EventLog log;

    @Autowired
    private Worker worker;

    @Autowired
    private Configuration axon;

    private IncidentId incident = new IncidentId(UUID.randomUUID());

    @AfterEach
    void forget() {
        jdbc.update("update query.goals_incident set district = 'Bäckby' where incident_id = ?", incident.value());
        jdbc.execute("drop schema if exists rebuild cascade");
    }

    @Test
    void anAuditorStartsItAndAnAdministratorReplacesWhatIsShown() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        Browser auditor = browser().signIn("auditor");
        jdbc.update("update query.goals_incident set district = 'Råby' where incident_id = ?", incident.value());
        worker.stop();
        auditor.post("/ombyggnad", "/ombyggnad", Map.of());
        assertThat(auditor.get("/ombyggnad").body())
                .contains("Ombyggnaden pågår", "<progress", "hx-trigger=\"every 1s\"", "http-equiv=\"refresh\"")
                .doesNotContain("<table");
        worker.start();
        browser.apiPost("auditor", "/api/audit/rebuild?wait=60");
        String page = auditor.get("/ombyggnad").body();
        assertThat(page)
                .contains("Olika:", "1 rader skiljer sig", incident.toString(), "Råby", "olika värden")
                .doesNotContain("Ersätt det som visas");
        assertThat(auditor.get("/ombyggnad", "HX-Request", "true").body()).doesNotContain("<html", "<h1");
        assertThat(auditor.get("/ombyggnad?id=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);

        Browser admin = browser().signIn("admin");
        assertThat(admin.get("/ombyggnad").body()).contains("Ersätt det som visas");
        String id = jdbc.queryForObject(
                "select rebuild_id::text from query.rebuild order by ordinal desc limit 1", String.class);
        assertThat(admin.post("/ombyggnad", "/ombyggnad/byt", Map.of("id", String.valueOf(id)))
                        .statusCode())
                .isEqualTo(400);
        admin.post("/ombyggnad", "/ombyggnad/byt", Map.of("id", String.valueOf(id), "sure", "true"));
        assertThat(admin.get("/ombyggnad").body()).contains("har ersatt det som visades", "av admin");
        assertThat(jdbc.queryForObject(
                        "select district from query.goals_incident where incident_id = ?",
                        String.class,
                        incident.value()))
                .isEqualTo("Bäckby");
        assertThat(browser.apiPost("admin", "/api/audit/rebuild/" + id + "/swap")
                        .body())
                .contains("rebuild.nothing-to-swap");
    }

    @Test
    void whatComesFromOutsideIsChecked() {
        assertThat(browser.apiPost("auditor", "/api/audit/rebuild?wait=61").statusCode())
                .isEqualTo(400);
        assertThat(browser.apiPost("auditor", "/api/audit/rebuild?wait=soon").statusCode())
                .isEqualTo(400);
        assertThat(browser.api("auditor", "/api/audit/rebuild/" + UUID.randomUUID())
                        .body())
                .contains("rebuild.not-found");
        assertThat(browser.apiPost("admin", "/api/audit/rebuild/no-id/swap").statusCode())
                .isEqualTo(400);
    }

    /** The others of the batch are handled, and what a view can't digest is written down. */
    @Test
    void anEventThatAViewCannotDigestIsNamedAndTheOthersGoOn() {
        happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        long last = log.settled();
        happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        List<TrackedEventMessage<?>> events =
                new History(() -> log, axon.eventSerializer(), axon.upcasterChain()).read(last - 1, last + 1);
        Poisoned poisoned = new Poisoned(last, jdbc);
        ViewHandlers handlers = new ViewHandlers(new TreeMap<>(Map.of("poisoned", List.of(poisoned))));
        jdbc.execute("create schema rebuild");
        jdbc.execute("create table rebuild.unhandled (view text, number bigint, type text, cause text,"
                + " primary key (view, number))");
        jdbc.execute("create table rebuild.seen (number bigint primary key)");
        Handling handling = new Handling(() -> handlers, jdbc, transactions);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> handling.handle(events, (_, _) -> true));
        assertThat(jdbc.queryForList("select number from rebuild.seen", Long.class))
                .containsExactly(last + 1);
        assertThat(jdbc.queryForList("select view || number || type || cause from rebuild.unhandled", String.class))
                .containsExactly("poisoned" + last + "IncidentReported" + "PSQLException");
    }

    private record Poisoned(long number, JdbcTemplate jdbc) implements EventMessageHandler {
        @Override
        public Object handle(EventMessage<?> event) {
            long seen = History.number((TrackedEventMessage<?>) event);
            jdbc.update("insert into rebuild.seen values (?)", seen == number ? null : (Long) seen);
            return seen;
        }
    }
}
