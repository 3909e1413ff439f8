package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Paged;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.testing.Explained;
import se.samsvar.query.testing.ManyIncidents;
import se.samsvar.query.testing.TestAccount;
import se.samsvar.query.testing.TestClock;

/** The list among many incidents: by indices alone, whoever asks for whatever page. */
class IncidentsAtScaleTest {
    private static final int SIZE = 50;
    private static final int LAST = ManyIncidents.COUNT / SIZE / 2;

    private static Explained jdbc = new Explained(ManyIncidents.migrated());
    private static IncidentQueries incidents = new IncidentQueries(jdbc, new TestClock());

    @BeforeAll
    static void many() {
        ManyIncidents.listed(Objects.requireNonNull(jdbc.getDataSource()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "strategic", "auditor", "mimer", "civil"})
    void everyPageComesFromTheIndexOfTimes(String account) {
        for (int page : new int[] {0, LAST}) {
            assertThat(find(account, all(), page).items()).hasSize(SIZE);
            assertIndices("incidents_incident_occurred", "incidents_task_incident");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lead,SHOOTING,,,incidents_incident_type",
        "lead,,Irsta,,incidents_incident_district",
        "lead,,,OPEN,incidents_incident_status",
        "mimer,SHOOTING,,,incidents_incident_type",
        "mimer,,Irsta,,incidents_incident_district",
        "civil,,,OPEN,incidents_incident_status"
    })
    void filtersHaveTheirIndices(
            String account,
            @Nullable IncidentType type,
            @Nullable String district,
            @Nullable IncidentStatus status,
            String index) {
        assertThat(find(account, new IncidentFilter(type, district, status, null, null, null, false), 0)
                        .total())
                .isPositive();
        assertIndices(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer"})
    void aPeriodIsAPartOfTheIndexOfTimes(String account) {
        Instant from = TestClock.START.minusSeconds(86_400 * 30L);
        find(account, new IncidentFilter(null, null, null, from, TestClock.START, null, false), 0);
        assertIndices("incidents_incident_occurred");
    }

    @ParameterizedTest
    @CsvSource({
        "lead,19998,1",
        "lead,vallbyleden,4000",
        "lead,moped e18,1250",
        "strategic,19997,0",
        "lead,leden irsta,570",
        "civil,vallbyleden,0",
        "civil,zzz,0",
        "mimer,cyklister,1111"
    })
    void wordsHaveTheirIndex(String account, String q, int total) {
        assertThat(find(account, new IncidentFilter(null, null, null, null, null, q, false), 0)
                        .total())
                .isBetween(total * 8L / 10, total * 12L / 10);
        assertIndices("incidents_incident_words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mimer"})
    void whatIsLateIsFoundByItsTasks(String account) {
        Paged<IncidentItem> late = find(account, new IncidentFilter(null, null, null, null, null, null, true), 0);
        assertThat(late.items()).isNotEmpty().allMatch(incident -> incident.tasksOverdue() > 0);
        assertIndices("incidents_task_open");
    }

    @Test
    void theNextWalksOfAPageAreFoundAmongThePlanned() {
        List<IncidentItem> items = find("lead", all(), 0).items();
        jdbc.used();
        assertThat(new NextWalks(jdbc)
                        .of(items.stream().map(IncidentItem::incidentId).toList()))
                .hasSize(50);
        assertIndices("incidents_walk_planned");
    }

    private static IncidentFilter all() {
        return new IncidentFilter(null, null, null, null, null, null, false);
    }

    private static Paged<IncidentItem> find(String account, IncidentFilter filter, int page) {
        jdbc.used();
        return incidents.find(filter, page, SIZE, TestAccount.viewer(account));
    }

    private static void assertIndices(String... expected) {
        Explained.Used used = jdbc.used();
        assertThat(used.indices()).as(used.plans()).contains(expected);
        assertThat(used.scanned()).as(used.plans()).isEmpty();
    }
}
