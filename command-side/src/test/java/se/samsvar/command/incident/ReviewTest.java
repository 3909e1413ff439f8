package se.samsvar.command.incident;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OCCURRED;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.command.testing.OpenTasks;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentCommand.AssignReviewAction;
import se.samsvar.incident.IncidentCommand.HoldReview;
import se.samsvar.incident.IncidentCommand.ReportReview;
import se.samsvar.incident.IncidentCommand.SettleReviewActions;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskId;

/** Genomgång: looked back upon within 72 hours, reported within 30 days, each action with an owner. */
class ReviewTest {

    private static final IncidentReported REPORT = new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
    private static final TaskId ACTION = new TaskId(new UUID(0, 9));
    private static final GoalPair GOAL = GoalPair.parse("H/SKJ");
    private static final Instant DUE = REPORTED.plus(Duration.ofDays(30));

    private AggregateTestFixture<Incident> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(new MovableClock(REPORTED));
        fixture.registerInjectableResource(new KnownIncidents());
        fixture.registerInjectableResource(new OpenTasks());
    }

    @Test
    void holdingIt() {
        HoldReview command = new HoldReview(INCIDENT, REPORTED, PartnerId.LEAD, text("Larmet var sent"));
        ReviewHeld event = new ReviewHeld(INCIDENT, REPORTED, PartnerId.LEAD, text("Larmet var sent"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(REPORT)
                .when(new HoldReview(INCIDENT, REPORTED.plusSeconds(301), PartnerId.LEAD, text("x")), by(LEAD))
                .expectException(refuses(RefusalCode.REVIEW_IN_FUTURE));
        fixture.given(REPORT)
                .when(new HoldReview(INCIDENT, OCCURRED.minusSeconds(1), PartnerId.LEAD, text("x")), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_RELEASE_BEFORE_OCCURRED));
        fixture.given(REPORT)
                .when(new HoldReview(INCIDENT, REPORTED, new PartnerId("revision"), text("x")), by(LEAD))
                .expectException(refuses(RefusalCode.PARTNER_UNKNOWN));
    }

    @Test
    void reportingIt() {
        ReportReview command = new ReportReview(INCIDENT, MIMER, text("Rapport"));
        ReviewReported event = new ReviewReported(INCIDENT, MIMER, text("Rapport"));
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
    }

    @Test
    void eachActionHasAnOwnerAndADueTime() {
        AssignReviewAction command = new AssignReviewAction(INCIDENT, ACTION, MIMER, "Bättre larmlista", DUE, GOAL);
        ReviewActionAssigned event = new ReviewActionAssigned(INCIDENT, ACTION, MIMER, "Bättre larmlista", DUE, GOAL);
        fixture.given(REPORT).when(command, by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(REPORT, event)
                .when(new AssignReviewAction(INCIDENT, ACTION, MIMER, "Annat", DUE, GOAL), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_ID_TAKEN));
        fixture.given(REPORT)
                .when(new AssignReviewAction(INCIDENT, ACTION, MIMER, "Larm", REPORTED, GOAL), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_DUE_IN_PAST));
    }

    @Test
    void settlingItOnce() {
        ReviewActionsSettled event = new ReviewActionsSettled(INCIDENT);
        fixture.given(REPORT).when(new SettleReviewActions(INCIDENT), by(LEAD)).expectEvents(event);
        fixture.given(REPORT, event)
                .when(new SettleReviewActions(INCIDENT), by(LEAD))
                .expectNoEvents();
    }
}
