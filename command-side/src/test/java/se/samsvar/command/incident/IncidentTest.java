package se.samsvar.command.incident;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OCCURRED;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.partner;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.command.testing.OpenTasks;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.*;
import se.samsvar.incident.IncidentCommand.*;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.ReportIncident.ReportShooting;
import se.samsvar.refusal.RefusalCode;

/** The rule book of an incident. */
class IncidentTest {

    private static final IncidentReported REPORT = new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
    private static final FalseAlarmDeclared FALSE_ALARM = new FalseAlarmDeclared(INCIDENT, text("Smällare"));
    private static final ResponseStarted STARTED =
            new ResponseStarted(INCIDENT, IncidentType.SHOOTING, 1, 0, List.of(MIMER), null);
    private static final NoteId NOTE = new NoteId(new UUID(0, 1));
    private static final ActionId ACTION = new ActionId(new UUID(0, 2));

    private final MovableClock clock = new MovableClock(REPORTED);
    private AggregateTestFixture<Incident> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(clock);
        fixture.registerInjectableResource(new KnownIncidents());
        fixture.registerInjectableResource(new OpenTasks());
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsReportedByItsOwnCommand(IncidentType type) {
        fixture.givenNoPriorActivity()
                .when(ReportIncident.of(type, INCIDENT, facts()), by(LEAD))
                .expectEvents(new IncidentReported(INCIDENT, type, facts()));
    }

    @Test
    void whatIsReportedWithoutATimeIsReportedNow() {
        fixture.givenNoPriorActivity()
                .when(new ReportShooting(INCIDENT, facts(null, true)), by(LEAD))
                .expectEvents(REPORT);
    }

    @Test
    void theSameReportAgainChangesNothing() {
        fixture.given(REPORT)
                .when(new ReportShooting(INCIDENT, facts()), by(LEAD))
                .expectNoEvents();
        fixture.given(REPORT)
                .when(new ReportShooting(INCIDENT, facts(null, true)), by(LEAD))
                .expectNoEvents();
    }

    @Test
    void anotherReportUnderTheSameIdIsRefused() {
        fixture.given(REPORT)
                .when(new ReportShooting(INCIDENT, facts(REPORTED, false)), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_ID_TAKEN))
                .expectNoEvents();
        fixture.given(REPORT)
                .when(new ReportIncident.ReportArson(INCIDENT, facts()), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_ID_TAKEN));
    }

    @Test
    void nothingHasHappenedMoreThanFiveMinutesAhead() {
        clock.advance(Duration.between(REPORTED, OCCURRED.minus(Duration.ofMinutes(5))));
        fixture.givenNoPriorActivity()
                .when(new ReportShooting(INCIDENT, facts(null, true)), by(LEAD))
                .expectSuccessfulHandlerExecution();
        clock.advance(Duration.ofMillis(-1));
        fixture.givenNoPriorActivity()
                .when(new ReportShooting(INCIDENT, facts(null, true)), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_IN_FUTURE));
    }

    @Test
    void nothingIsReportedBeforeItHappened() {
        fixture.givenNoPriorActivity()
                .when(new ReportShooting(INCIDENT, facts(OCCURRED.minusMillis(1), true)), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_REPORTED_BEFORE_OCCURRED))
                .expectNoEvents();
    }

    @Test
    void reclassification() {
        ReclassifyIncident command =
                new ReclassifyIncident(INCIDENT, IncidentType.DEADLY_VIOLENCE, false, false, text("Avled"));
        IncidentReclassified event = new IncidentReclassified(
                INCIDENT, IncidentType.SHOOTING, IncidentType.DEADLY_VIOLENCE, false, false, text("Avled"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(REPORT, FALSE_ALARM).when(command, by(LEAD)).expectException(refuses(RefusalCode.INCIDENT_ENDED));
    }

    @Test
    void correctingThePlace() {
        Place raby = Place.checked("Råby", null, null);
        CorrectLocation command = new CorrectLocation(INCIDENT, raby, text("Fel torg"));
        LocationCorrected event = new LocationCorrected(INCIDENT, facts().place(), raby, text("Fel torg"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
    }

    @Test
    void aFalseAlarmIsDeclaredOnce() {
        DeclareFalseAlarm command = new DeclareFalseAlarm(INCIDENT, text("Smällare"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(FALSE_ALARM);
        fixture.given(REPORT, FALSE_ALARM).when(command, by(LEAD)).expectNoEvents();
    }

    @Test
    void theSceneIsReleasedOnceAfterTheIncidentAndNotAhead() {
        Instant released = REPORTED.minusSeconds(60);
        SceneReleased event = new SceneReleased(INCIDENT, released);
        fixture.given(REPORT)
                .when(new ReleaseScene(INCIDENT, released), by(LEAD))
                .expectEvents(event);
        fixture.given(REPORT, event)
                .when(new ReleaseScene(INCIDENT, released), by(LEAD))
                .expectNoEvents();
        fixture.given(REPORT, event)
                .when(new ReleaseScene(INCIDENT, REPORTED), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_SCENE_RELEASED));
        fixture.given(REPORT)
                .when(new ReleaseScene(INCIDENT, OCCURRED.minusSeconds(1)), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_RELEASE_BEFORE_OCCURRED));
        fixture.given(REPORT)
                .when(new ReleaseScene(INCIDENT, REPORTED.plusSeconds(301)), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_IN_FUTURE));
    }

    @Test
    void notesAreKeptOnceAndAlsoAfterTheEnd() {
        AddNote command = new AddNote(INCIDENT, NOTE, text("Lugnt nu"));
        NoteAdded event = new NoteAdded(INCIDENT, NOTE, text("Lugnt nu"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, FALSE_ALARM).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(REPORT, event)
                .when(new AddNote(INCIDENT, NOTE, text("Annat")), by(LEAD))
                .expectException(refuses(RefusalCode.NOTE_ID_TAKEN));
    }

    @Test
    void onlyPartnersThatTakePartCanWriteANote() {
        AddNote command = new AddNote(INCIDENT, NOTE, text("Lugnt nu"));
        fixture.given(REPORT, STARTED).when(command, by(partner(MIMER))).expectSuccessfulHandlerExecution();
        fixture.given(REPORT, STARTED)
                .when(command, by(partner(POLICE)))
                .expectException(refuses(RefusalCode.INCIDENT_NOT_FOUND));
    }

    @Test
    void actionsCountAgainstAGoalOnce() {
        LogGoalAction command = new LogGoalAction(INCIDENT, ACTION, GoalPair.parse("G/STR"), "Lampor bytta");
        GoalActionLogged event = new GoalActionLogged(INCIDENT, ACTION, GoalPair.parse("G/STR"), "Lampor bytta", null);
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(REPORT, event)
                .when(new LogGoalAction(INCIDENT, ACTION, GoalPair.parse("G/SKJ"), "Annat"), by(LEAD))
                .expectException(refuses(RefusalCode.ACTION_ID_TAKEN));
    }

    @Test
    void theResponseIsRecordedWithItsActionsOnce() {
        PlannedAction action = new PlannedAction(ACTION, GoalPair.parse("G/SKJ"), "Möte", null);
        StartResponse command =
                new StartResponse(INCIDENT, IncidentType.SHOOTING, 1, List.of(action), List.of(MIMER), null);
        ResponseStarted started = new ResponseStarted(INCIDENT, IncidentType.SHOOTING, 1, 1, List.of(MIMER), null);
        GoalActionLogged logged = new GoalActionLogged(INCIDENT, ACTION, GoalPair.parse("G/SKJ"), "Möte", null);
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(started, logged);
        fixture.given(REPORT, started, logged).when(command, by(LEAD)).expectNoEvents();
    }

    @Test
    void historyIsRecordedOnce() {
        RecordAsHistory command = new RecordAsHistory(INCIDENT, 1, 7);
        ResponseRecordedAsHistory event = new ResponseRecordedAsHistory(INCIDENT, 1, 7);
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
    }
}
