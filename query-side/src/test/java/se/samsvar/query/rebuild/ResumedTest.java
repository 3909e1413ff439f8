package se.samsvar.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.testing.QueryTest;

/** Whoever works on a rebuild may be killed at any step. */
class ResumedTest extends QueryTest {
    @Autowired
    private Beside beside;

    @Autowired
    private LiveTokens live;

    @Autowired
    private Advance advance;

    /** More than one step takes; they stand there for every test that follows. */
    private static boolean stored;

    @Autowired
    private ViewTables tables;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Worker worker;

    private Jobs jobs;
    private final UUID job = UUID.randomUUID();

    @BeforeEach
    void nobodyElseIsAtWork() {
        worker.stop();
        if (!stored) {
            IntStream.range(0, 1_500).forEach(i -> happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS));
            stored = true;
        }
        browser.get("/login");
        jobs = new Jobs(jdbc, clock, Duration.ZERO);
        assertThat(jobs.start(job, "auditor")).isTrue();
    }

    @AfterEach
    void workAsUsual() {
        jdbc.update("update query.rebuild set state = 'FAILED' where state = 'RUNNING'");
        worker.start();
    }

    @Test
    void anotherGoesOnFromWhereItWas() {
        assertThat(jobs.takeUp("one")).contains(job);
        steps("1").next(job, "one");
        steps("1").next(job, "one");
        long begun = jobs.find(job).orElseThrow().position();
        assertThat(begun).isPositive();
        assertThat(jobs.takeUp("two")).contains(job);
        // the first one may still live: it is told so at its next step, and changes nothing
        assertThat(steps("1").next(job, "one")).isEqualTo(Steps.Next.DONE);
        assertThat(jobs.find(job).orElseThrow().position()).isEqualTo(begun);
        carryOut(steps("1"), "two");
        Job done = jobs.find(job).orElseThrow();
        assertThat(done.state()).isEqualTo(Job.State.EQUAL);
        assertThat(done.takenUp()).isEqualTo(1);
        assertThat(done.handled()).isEqualTo(jdbc.queryForObject("select count(*) from query.audit_event", Long.class));
    }

    @Test
    void anotherVersionOfTheViewsBeginsAnew() {
        assertThat(jobs.takeUp("one")).contains(job);
        steps("1").next(job, "one");
        steps("1").next(job, "one");
        assertThat(jobs.find(job).orElseThrow().position()).isPositive();
        steps("2").next(job, "one");
        assertThat(jobs.find(job).orElseThrow().position()).isEqualTo(-1);
        carryOut(steps("2"), "one");
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(Job.State.EQUAL);
    }

    @Test
    void onlyOneRunsAtATime() {
        assertThat(jobs.start(UUID.randomUUID(), "admin")).isFalse();
        Jobs patient = new Jobs(jdbc, clock, Duration.ofMinutes(1));
        assertThat(patient.takeUp("one")).contains(job);
        assertThat(patient.takeUp("two")).isEmpty();
        patient.leave("one");
        assertThat(patient.takeUp("two")).contains(job);
    }

    /** The live views may be sent back meanwhile; they are waited for. */
    @Test
    void aLiveViewThatWasSentBackIsWaitedFor() {
        assertThat(jobs.takeUp("one")).contains(job);
        Map<String, Covered> all = new HashMap<>(live.read());
        Steps steps = steps("1");
        while (jobs.find(job).orElseThrow().phase() != Job.Phase.COMPARING) {
            steps.next(job, "one");
        }
        all.put("goals", Covered.NOTHING);
        assertThat(advance.isAhead(all)).isTrue();
        assertThat(advance.isAhead(live.read())).isFalse();
    }

    private void carryOut(Steps steps, String by) {
        Steps.Next next = Steps.Next.MORE;
        while (next == Steps.Next.MORE) {
            next = steps.next(job, by);
        }
    }

    private Steps steps(String code) {
        Supplier<String> mark = () -> code;
        return new Steps(jobs, beside, live, advance, new Comparison(jdbc, tables), jdbc, transactions, mark);
    }
}
