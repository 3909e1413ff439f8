package se.samsvar.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.PastClock;
import se.samsvar.query.testing.Explained;
import se.samsvar.query.testing.ManyEvents;
import se.samsvar.query.testing.ManyIncidents;
import se.samsvar.query.testing.TestAccount;
import se.samsvar.query.testing.TestClock;

/** The past among many events: no table is read from end to end, wherever one stands. */
class ReplayAtScaleTest {
    private static final long HALF = ManyEvents.COUNT / 2;
    private static final AsOf THEN = new AsOf(HALF, TestClock.START.minusSeconds(HALF * 80), false);
    private static final AsOf HAPPENED = new AsOf(HALF, THEN.at(), false, PastClock.HAPPENED);

    private static final Explained JDBC = new Explained(ManyIncidents.migrated());

    @BeforeAll
    static void many() {
        ManyEvents.past(Objects.requireNonNull(JDBC.getDataSource()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "goals", "inbox/mimer", "picture/civil"})
    void eachStepIsOneRowOfAnIndex(String name) {
        Steps steps = new Steps(JDBC);
        JDBC.used();
        Around known = steps.around(new Scope(name), THEN);
        assertThat(known.next()).isNotNull();
        assertThat(known.previous()).isNotNull();
        assertIndices("replay_step_pkey");
        assertThat(steps.around(new Scope(name), HAPPENED).next()).isNotNull();
        assertIndices("replay_step_happened");
        assertThat(steps.points(new Scope(name))).hasSizeGreaterThan(100);
        assertIndices("replay_day_pkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORGANISATION", "OVERDUE", "ENDED", "MINE"})
    void anInboxComesFromTheRowsThatHeld(PastTab tab) {
        PastTasks tasks = new PastTasks(JDBC);
        JDBC.used();
        tasks.inbox(tab, new PartnerId("mimer"), THEN, 0, 100, TestAccount.viewer("lead"));
        assertIndices(tab == PastTab.ENDED ? "replay_task_ended" : "replay_task_open", "replay_incident_pkey");
        tasks.counts(new PartnerId("mimer"), THEN, TestAccount.viewer("mimer"));
        assertIndices("replay_task_open", "replay_task_ended");
    }

    @Test
    void whatChangedInAnInboxComesFromItsOwnRows() {
        PastTasks tasks = new PastTasks(JDBC);
        JDBC.used();
        AsOf earlier = new AsOf(HALF / 2, THEN.at().minusSeconds(1), false);
        assertThat(tasks.changed(new PartnerId("mimer"), earlier, THEN)).hasSize(PastTasks.MOST_CHANGED);
        assertIndices("replay_task_from", "replay_task_to");
    }

    @Test
    void theMatrixIsOneRowForEachPair() {
        JDBC.used();
        PastGoals goals = new PastGoalCounts(JDBC).count(THEN, null, null);
        assertThat(goals.total()).isPositive();
        assertIndices("replay_goal_pkey");
        assertThat(new PastGoalCounts(JDBC).count(HAPPENED, null, "Irsta").total())
                .isPositive();
        assertIndices("replay_incident_district", "replay_action_counted");
    }

    @Test
    void invitationsAndLateIncidentsHaveAnIndex() {
        JDBC.used();
        new PastWalks(JDBC).invitations(new PartnerId("mimer"), THEN);
        assertIndices("replay_walk_planned");
        new LateIncidents(JDBC).at(THEN.at(), TestAccount.viewer("mimer"));
        assertIndices("replay_incident_late");
    }

    private static void assertIndices(String... expected) {
        Explained.Used used = JDBC.used();
        assertThat(used.indices()).as(used.plans()).containsAll(List.of(expected));
        assertThat(used.scanned()).as(used.plans()).isEmpty();
    }
}
