package se.samsvar.command.response;

import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.facts;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentType;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/** A response in a fixture, and what it ordered. */
abstract class ResponseFixture {

    final MovableClock clock = new MovableClock(REPORTED);
    final PlanShelf plans = new PlanShelf();
    final List<PlannedDistrictWalk> walks = new ArrayList<>();
    final List<Object> ordered = new ArrayList<>();
    SagaTestFixture<IncidentResponse> fixture;

    @BeforeEach
    void setUp() {
        fixture = new SagaTestFixture<>(IncidentResponse.class);
        ResponsePlanner planner = new ResponsePlanner();
        WalkSteps steps = new WalkSteps(planner, plans, clock);
        fixture.registerResource(steps);
        fixture.registerResource(clock);
        fixture.registerResource(new ResponseSteps(planner, plans, steps, district -> List.copyOf(walks), clock));
        CommandGateway gateway = DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build();
        fixture.registerResource(new SystemCommands(gateway));
        fixture.setCallbackBehavior((payload, metadata) -> {
            ordered.add(payload);
            return null;
        });
    }

    static IncidentReported reported() {
        return new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
    }

    <T> List<T> ordered(Class<T> type) {
        return ordered.stream().filter(type::isInstance).map(type::cast).toList();
    }

    AssignTask assigned(String row) {
        return ordered(AssignTask.class).stream()
                .filter(task -> row.equals(task.order().planRow()))
                .findFirst()
                .orElseThrow();
    }

    void begun() throws Exception {
        fixture.givenAggregate(INCIDENT.toString()).published(reported());
    }

    WalkScheduled scheduled() {
        ScheduleWalk order = ordered(ScheduleWalk.class).getFirst();
        return new WalkScheduled(
                order.walkId(),
                List.of(INCIDENT),
                order.kind(),
                order.district(),
                order.startsAt(),
                order.notBefore(),
                order.invited());
    }
}
