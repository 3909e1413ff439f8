package se.samsvar.command.walk;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.*;

/** What is written and agreed after a walk. */
class AfterTheWalkTest {

    private static final WalkId WALK = new WalkId(new UUID(0, 1));
    private static final List<IncidentId> INCIDENTS = List.of(INCIDENT);
    private static final District BACKBY = new District("Bäckby");
    private static final Instant START = local("2026-03-11T18:00");
    private static final WalkScheduled SCHEDULED = new WalkScheduled(
            WALK, INCIDENTS, WalkKind.RAPID, BACKBY, START, local("2026-03-11T01:40"), List.of(MIMER, POLICE));
    private static final WalkHeld HELD = new WalkHeld(WALK, INCIDENTS, WalkKind.RAPID, START, Map.of(MIMER, 2), null);

    private final MovableClock clock = new MovableClock(REPORTED);
    private final RouteCatalogue routes = new RouteCatalogue();
    private AggregateTestFixture<SafetyWalk> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(SafetyWalk.class);
        fixture.registerInjectableResource(clock);
        fixture.registerInjectableResource(routes);
    }

    @Test
    void theProtocolAndTheActionListComeAfterTheWalk() {
        WriteProtocol write = new WriteProtocol(WALK, text("Vi gick"));
        WalkProtocolWritten written = new WalkProtocolWritten(WALK, INCIDENTS, text("Vi gick"));
        fixture.given(SCHEDULED).when(write, by(LEAD)).expectException(refuses(RefusalCode.WALK_NOT_HELD));
        fixture.given(SCHEDULED, HELD).when(write, by(LEAD)).expectEvents(written);
        fixture.given(SCHEDULED, HELD, written).when(write, by(LEAD)).expectNoEvents();
        WalkActionListSettled settled = new WalkActionListSettled(WALK, INCIDENTS);
        fixture.given(SCHEDULED, HELD)
                .when(new SettleActionList(WALK), by(LEAD))
                .expectEvents(settled);
        fixture.given(SCHEDULED, HELD, settled)
                .when(new SettleActionList(WALK), by(LEAD))
                .expectNoEvents();
    }

    @Test
    void feedbackIsPlannedFourteenToTwentyOneDaysAfterTheWalkAlsoOverTheClockChange() {
        Instant first = local("2026-03-25T00:00");
        Instant last = local("2026-04-01T23:59");
        fixture.given(SCHEDULED, HELD)
                .when(new PlanFeedback(WALK, first, "Skolan"), by(LEAD))
                .expectEvents(new WalkFeedbackPlanned(WALK, INCIDENTS, first, "Skolan"));
        fixture.given(SCHEDULED, HELD)
                .when(new PlanFeedback(WALK, last, null), by(LEAD))
                .expectEvents(new WalkFeedbackPlanned(WALK, INCIDENTS, last, null));
        for (Instant outside : List.of(first.minusSeconds(1), last.plusSeconds(60))) {
            fixture.given(SCHEDULED, HELD)
                    .when(new PlanFeedback(WALK, outside, null), by(LEAD))
                    .expectException(refuses(RefusalCode.WALK_FEEDBACK_WINDOW));
        }
        fixture.given(SCHEDULED)
                .when(new PlanFeedback(WALK, first, null), by(LEAD))
                .expectException(refuses(RefusalCode.WALK_NOT_HELD));
    }
}
