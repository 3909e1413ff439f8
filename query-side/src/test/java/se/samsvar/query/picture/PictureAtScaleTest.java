package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.PastClock;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.testing.Explained;
import se.samsvar.query.testing.ManyIncidents;
import se.samsvar.query.testing.TestAccount;
import se.samsvar.query.testing.TestClock;

/** The picture among many incidents and many more tasks, now and then: no table is read from end to end. */
class PictureAtScaleTest {
    private static final long HEAD = ManyIncidents.COUNT * 4L;
    private static final AsOf NOW = new AsOf(HEAD, TestClock.START, true);
    private static final AsOf THEN =
            new AsOf(HEAD / 2, TestClock.START.minus(Duration.ofSeconds(HEAD / 2 * 800)), false);

    private static Explained jdbc = new Explained(ManyIncidents.migrated());
    private static PictureQueries pictures = new PictureQueries(jdbc);

    @BeforeAll
    static void many() {
        ManyIncidents.pictured(Objects.requireNonNull(jdbc.getDataSource()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "civil"})
    void thePictureOfNowComesFromTheRowsThatHold(String account) {
        Picture picture = find(NOW, filter(null, null, null, false), account);
        assertThat(picture.incidents()).hasSize(500);
        assertThat(picture.trend().max()).isPositive();
        Explained.Used used = jdbc.used();
        assertThat(used.indices())
                .as(used.plans())
                .contains(
                        "picture_incident_now",
                        "picture_incident_open_now",
                        "picture_task_now",
                        "picture_task_open_now",
                        "picture_walk_planned_now")
                // that one holds every task there is
                .doesNotContain("picture_task_changed");
        assertThat(used.scanned()).as(used.plans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "civil"})
    void thePictureOfThenComesFromTheRowsThatHeld(String account) {
        Picture picture = find(THEN, filter(null, null, null, false), account);
        assertThat(picture.incidents()).isNotEmpty();
        assertThat(picture.keyFigures().openResponses()).isPositive();
        assertIndices(
                "picture_incident_occurred",
                "picture_task_open_then",
                "picture_task_incident",
                "picture_walk_planned_then");
    }

    @ParameterizedTest
    @CsvSource({
        "SHOOTING,,,picture_incident_type",
        ",Irsta,,picture_incident_district",
        ",,FALSE_ALARM,picture_incident_status"
    })
    void aLongPeriodHasAnIndexForEachFilter(
            @Nullable IncidentType type, @Nullable String district, @Nullable IncidentStatus status, String index) {
        assertThat(find(NOW, filter(type, district, status, true), "lead").incidentsTotal())
                .isGreaterThan(500);
        assertIndices(index);
        find(THEN, filter(type, district, status, true), "mimer");
        assertIndices();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "civil"})
    void whatIsNewComesFromTheRowsThatChanged(String account) {
        jdbc.used();
        Look look = new Look(HEAD - 300, TestClock.START.minus(Duration.ofDays(2)), HEAD, TestClock.START);
        Changes changes = new ChangeQueries(jdbc).since(look, NOW, viewer(account));
        assertThat(changes.groups()).isNotEmpty();
        assertIndices("picture_incident_changed", "picture_task_changed", "picture_walk_changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "civil"})
    void whatHadHappenedComesFromTheRowsOfNowAndOfThen(String account) {
        AsOf happened = new AsOf(THEN.number(), THEN.at(), false, PastClock.HAPPENED);
        Picture picture = find(happened, filter(null, null, null, false), account);
        assertThat(picture.incidents()).isNotEmpty();
        assertIndices("picture_incident_open_then", "picture_incident_pkey", "picture_task_open_then");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer", "civil"})
    void whatChangedBetweenTwoPlacesComesFromTheRowsThatBeganThere(String account) {
        for (PastClock clock : PastClock.values()) {
            jdbc.used();
            AsOf then = new AsOf(THEN.number(), THEN.at(), false, clock);
            AsOf later = new AsOf(HEAD / 2 + 300, THEN.at().plus(Duration.ofDays(3)), false, clock);
            Changes changes = new ChangeQueries(jdbc).between(then, later, viewer(account));
            assertThat(changes.groups()).isNotEmpty();
            assertIndices("picture_incident_since", "picture_task_since", "picture_walk_since");
        }
    }

    private static PictureFilter filter(
            @Nullable IncidentType type, @Nullable String district, @Nullable IncidentStatus status, boolean all) {
        return new PictureFilter(
                type, district, status, all ? TestClock.START.minus(Duration.ofDays(9_000)) : null, null, false);
    }

    private static Picture find(AsOf asOf, PictureFilter filter, String account) {
        jdbc.used();
        return pictures.find(asOf, filter, viewer(account));
    }

    private static Viewer viewer(String account) {
        return TestAccount.viewer(account);
    }

    private static void assertIndices(String... expected) {
        Explained.Used used = jdbc.used();
        assertThat(used.indices()).as(used.plans()).containsAll(List.of(expected));
        assertThat(used.scanned()).as(used.plans()).isEmpty();
    }
}
