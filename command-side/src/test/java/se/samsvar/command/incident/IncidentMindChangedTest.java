package se.samsvar.command.incident;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.text;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.incident.Incidents.Presence;
import se.samsvar.command.task.TaskRegister.OpenTask;
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.command.testing.OpenTasks;
import se.samsvar.incident.IncidentCommand.CloseIncident;
import se.samsvar.incident.IncidentCommand.CorrectLocation;
import se.samsvar.incident.IncidentCommand.DeclareFalseAlarm;
import se.samsvar.incident.IncidentCommand.MarkMerged;
import se.samsvar.incident.IncidentCommand.ReclassifyIncident;
import se.samsvar.incident.IncidentCommand.ReopenIncident;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskId;

/** People change their minds, sometimes two at once. */
class IncidentMindChangedTest {

    private static final IncidentReported REPORT = new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
    private static final FalseAlarmDeclared FALSE_ALARM = new FalseAlarmDeclared(INCIDENT, text("Smällare"));
    private static final IncidentClosed CLOSED = new IncidentClosed(INCIDENT, text("Klart"), null, 0, null);
    private static final IncidentMerged MERGED = new IncidentMerged(INCIDENT, OTHER, text("Samma"));
    private static final IncidentReclassified RECLASSIFIED = new IncidentReclassified(
            INCIDENT, IncidentType.SHOOTING, IncidentType.EXPLOSION, false, false, text("Sprängning"));
    private static final Place RABY = Place.checked("Råby", null, null);

    private final KnownIncidents incidents = new KnownIncidents();
    private final OpenTasks tasks = new OpenTasks();
    private AggregateTestFixture<Incident> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(new MovableClock(REPORTED));
        fixture.registerInjectableResource(incidents);
        fixture.registerInjectableResource(tasks);
    }

    private static Map<String, String> having(int seen) {
        Map<String, String> metadata = new HashMap<>(by(LEAD));
        metadata.put(ActorMetadata.SEEN, String.valueOf(seen));
        return metadata;
    }

    private static ReclassifyIncident reclassify(IncidentType type) {
        return new ReclassifyIncident(INCIDENT, type, false, false, text("Ny bild"));
    }

    @Test
    void aDuplicateIsMergedIntoOneThatIsOpen() {
        MarkMerged command = new MarkMerged(INCIDENT, OTHER, text("Samma"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(MERGED);
        fixture.given(REPORT, MERGED).when(command, by(LEAD)).expectNoEvents();
        incidents.is(OTHER, Presence.ENDED);
        fixture.given(REPORT).when(command, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_ENDED));
    }

    @Test
    void aMergeCanBeTakenBack() {
        UnmergeIncident command = new UnmergeIncident(INCIDENT, text("Två skott"));
        IncidentUnmerged event = new IncidentUnmerged(INCIDENT, OTHER, text("Två skott"));
        fixture.given(REPORT, MERGED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT).when(command, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_NOT_MERGED));
        fixture.given(REPORT, MERGED, event)
                .when(reclassify(IncidentType.EXPLOSION), by(LEAD))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void closingNeedsAReasonWhileTasksAreOpen() {
        CloseIncident plain = new CloseIncident(INCIDENT, text("Klart"), null, null);
        fixture.given(REPORT).when(plain, by(LEAD)).expectEvents(CLOSED);
        fixture.given(REPORT, CLOSED).when(plain, by(LEAD)).expectNoEvents();
        fixture.given(REPORT, FALSE_ALARM).when(plain, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_ENDED));
        tasks.add(new OpenTask(new TaskId(new UUID(0, 1)), INCIDENT, MIMER, "Boendemöte", REPORTED));
        fixture.given(REPORT).when(plain, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_OPEN_TASKS));
        fixture.given(REPORT)
                .when(new CloseIncident(INCIDENT, text("Klart"), null, text("Tas i ordinarie drift")), by(LEAD))
                .expectEvents(new IncidentClosed(INCIDENT, text("Klart"), null, 1, text("Tas i ordinarie drift")));
    }

    @Test
    void aClosedIncidentCanBeOpenedAgain() {
        ReopenIncident command = new ReopenIncident(INCIDENT, text("Nya uppgifter"));
        IncidentReopened event = new IncidentReopened(INCIDENT, text("Nya uppgifter"));
        fixture.given(REPORT, CLOSED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT).when(command, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_NOT_CLOSED));
        fixture.given(REPORT, CLOSED, event)
                .when(reclassify(IncidentType.EXPLOSION), by(LEAD))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoHasNotSeenAReclassificationDoesNotUndoIt() {
        fixture.given(REPORT, RECLASSIFIED)
                .when(reclassify(IncidentType.ARSON), having(1))
                .expectException(refuses(RefusalCode.INCIDENT_CHANGED));
        fixture.given(REPORT, RECLASSIFIED)
                .when(reclassify(IncidentType.ARSON), having(2))
                .expectSuccessfulHandlerExecution();
        fixture.given(REPORT, RECLASSIFIED)
                .when(reclassify(IncidentType.EXPLOSION), having(1))
                .expectNoEvents();
    }

    @Test
    void changesOfDifferentSidesGoTogether() {
        CorrectLocation move = new CorrectLocation(INCIDENT, RABY, text("Fel torg"));
        fixture.given(REPORT, RECLASSIFIED)
                .when(move, having(1))
                .expectEvents(new LocationCorrected(INCIDENT, facts().place(), RABY, text("Fel torg")));
    }

    @Test
    void whatEndedItMeanwhileIsSaid() {
        fixture.given(REPORT, FALSE_ALARM)
                .when(reclassify(IncidentType.ARSON), having(1))
                .expectException(refuses(RefusalCode.INCIDENT_CHANGED));
        fixture.given(REPORT, CLOSED)
                .when(new DeclareFalseAlarm(INCIDENT, text("Smällare")), having(1))
                .expectException(refuses(RefusalCode.INCIDENT_CHANGED));
        fixture.given(REPORT, FALSE_ALARM)
                .when(reclassify(IncidentType.ARSON), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_ENDED));
    }
}
