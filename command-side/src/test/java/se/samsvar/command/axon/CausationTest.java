package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.incident.IncidentCommand.MergeIncident;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.ReportIncident.ReportShooting;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.ChangeTask;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReminded;

/**
 * Every event leads back to the command at its root, through sagas, deadlines, the scheduler and repeated commands: the trace
 * is the root's, and the event that led to it is the one that people would name.
 */
class CausationTest {
    private static final IncidentId RETRIED = new IncidentId(new UUID(9, 9));
    private static final PartnerId SOCIAL = new PartnerId("socialtjanst");
    private static final RunningClock CLOCK = new RunningClock(REPORTED);

    @TempDir
    static Path data;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.open(TestDatabase.freshUrl(), data, CLOCK);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** All that is stored, in its order. */
    private static List<TrackedEventMessage<?>> stored() {
        List<TrackedEventMessage<?>> all = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                office.bean(EventStore.class).openStream(null)) {
            while (stream.hasNextAvailable()) {
                all.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static List<TrackedEventMessage<?>> stored(Predicate<Object> payload) {
        return stored().stream().filter(one -> payload.test(one.getPayload())).toList();
    }

    private static TrackedEventMessage<?> first(Predicate<Object> payload) {
        return await().until(() -> stored(payload).stream().findFirst().orElse(null), Objects::nonNull);
    }

    private static @Nullable Object cause(TrackedEventMessage<?> event) {
        return event.getMetaData().get(ActorMetadata.CAUSING_EVENT);
    }

    private static @Nullable Object trace(TrackedEventMessage<?> event) {
        return event.getMetaData().get(ActorMetadata.TRACE_ID);
    }

    private static void assertLeadsTo(TrackedEventMessage<?> cause, TrackedEventMessage<?> event) {
        assertThat(cause(event)).as("%s", event).isEqualTo(cause.getIdentifier());
        assertThat(trace(event)).as("%s", event).isEqualTo(trace(cause));
        assertThat(event.getMetaData()).containsEntry(ActorMetadata.ACTOR, Actor.SYSTEM.name());
    }

    private static Predicate<Object> of(IncidentId incident) {
        return payload ->
                payload instanceof TaskAssigned task && task.incidentId().equals(incident);
    }

    private static TrackedEventMessage<?> report(IncidentId incident) {
        office.order(new ReportShooting(incident, facts(REPORTED, false)), LEAD);
        await().until(() -> stored(of(incident)).size() == 43);
        return first(payload ->
                payload instanceof IncidentReported one && one.incidentId().equals(incident));
    }

    private static <T extends TaskEvent> TrackedEventMessage<?> of(Class<T> type, TaskAssigned task) {
        return first(payload ->
                type.isInstance(payload) && type.cast(payload).taskId().equals(task.taskId()));
    }

    private static TrackedEventMessage<?> notice(NoticeKind kind, TaskAssigned task) {
        return first(payload -> payload instanceof NoticeRequested notice
                && notice.kind() == kind
                && notice.content().tasks().stream()
                        .anyMatch(item -> item.taskId().equals(task.taskId())));
    }

    private static TaskAssigned crisisSupport(IncidentId incident) {
        return (TaskAssigned) first(payload -> of(incident).test(payload)
                        && ((TaskAssigned) payload).partner().equals(SOCIAL)
                        && "6".equals(((TaskAssigned) payload).planRow()))
                .getPayload();
    }

    @Test
    void fromTheReportThroughSagaDeadlinesAndScheduler() {
        TrackedEventMessage<?> reported = report(INCIDENT);
        assertThat(cause(reported)).isNull();
        TaskAssigned task = crisisSupport(INCIDENT);
        TrackedEventMessage<?> assigned = of(TaskAssigned.class, task);
        assertLeadsTo(reported, assigned);
        TrackedEventMessage<?> started = notice(NoticeKind.RESPONSE_STARTED, task);
        assertLeadsTo(reported, started);
        String noticeId = ((NoticeRequested) started.getPayload()).noticeId().toString();
        TrackedEventMessage<?> delivered = first(payload -> payload instanceof NoticeDelivered one
                && one.noticeId().toString().equals(noticeId));
        TrackedEventMessage<?> addressed = first(payload -> payload instanceof NoticeAddressed one
                && one.noticeId().toString().equals(noticeId));
        assertLeadsTo(started, addressed);
        assertLeadsTo(addressed, delivered);
        TrackedEventMessage<?> deferred = first(NoticeDeferred.class::isInstance);
        assertLeadsTo(reported, deferred);

        CLOCK.pass(Duration.ofMinutes(90));
        TrackedEventMessage<?> reminded = of(TaskReminded.class, task);
        assertLeadsTo(assigned, reminded);
        assertLeadsTo(reminded, notice(NoticeKind.TASK_REMINDER, task));
        CLOCK.pass(Duration.ofMinutes(30));
        TrackedEventMessage<?> overdue = of(TaskOverdue.class, task);
        assertLeadsTo(assigned, overdue);
        assertLeadsTo(overdue, notice(NoticeKind.TASK_OVERDUE, task));
        CLOCK.pass(Duration.ofHours(24));
        TrackedEventMessage<?> escalated = of(TaskEscalated.class, task);
        assertLeadsTo(assigned, escalated);
        assertLeadsTo(escalated, notice(NoticeKind.TASK_ESCALATED, task));

        Instant later = CLOCK.instant().plus(Duration.ofHours(2));
        office.order(new ChangeTask(task.taskId(), null, later, null, text("Mer tid")), LEAD);
        TrackedEventMessage<?> changed = of(TaskChanged.class, task);
        assertThat(cause(changed)).as("a person did it").isNull();
        assertThat(trace(changed)).isNotEqualTo(trace(reported));
        CLOCK.pass(Duration.ofMinutes(95));
        assertLeadsTo(
                changed,
                first(payload -> payload instanceof TaskReminded one
                        && one.taskId().equals(task.taskId())
                        && one.dueAt().equals(later)));
    }

    @Test
    void whatAMergeTakesBackAndItsUndoingAsksForAgain() {
        TrackedEventMessage<?> reported = report(OTHER);
        IncidentId older = new IncidentId(new UUID(9, 8));
        report(older);
        office.order(new MergeIncident(OTHER, older, text("Samma")), LEAD);
        TrackedEventMessage<?> merged = first(IncidentMerged.class::isInstance);
        IncidentId gone = ((IncidentMerged) merged.getPayload()).incidentId();
        await().until(() -> stored(payload -> payload instanceof TaskCancelled one
                                && one.incidentId().equals(gone))
                        .size()
                == 43);
        assertThat(stored(payload ->
                        payload instanceof TaskCancelled one && one.incidentId().equals(gone)))
                .allSatisfy(cancelled -> assertLeadsTo(merged, cancelled));
        assertThat(trace(merged)).isNotEqualTo(trace(reported));

        office.order(new UnmergeIncident(gone, text("Två skott")), LEAD);
        TrackedEventMessage<?> parted = first(IncidentUnmerged.class::isInstance);
        await().until(() -> stored(of(gone)).size() == 86);
        assertThat(stored(of(gone)).subList(43, 86)).allSatisfy(task -> assertLeadsTo(parted, task));
    }

    @Test
    void aCommandThatIsRepeatedAfterAConflictStillSaysWhatItCameFrom() {
        Set<String> once = ConcurrentHashMap.newKeySet();
        try (Registration _ = conflicts(once)) {
            TrackedEventMessage<?> reported = report(RETRIED);
            assertThat(once).as("each was refused at first").hasSize(43);
            assertThat(stored(of(RETRIED))).allSatisfy(task -> {
                assertLeadsTo(reported, task);
                assertThat(once).contains(String.valueOf(task.getMetaData().get(ActorMetadata.CAUSED_BY)));
            });
        }
    }

    /** Every order of a task for that incident meets a conflict the first time. */
    private static Registration conflicts(Set<String> once) {
        CommandBus bus = office.bean(CommandBus.class);
        return bus.registerHandlerInterceptor((work, chain) -> {
            CommandMessage<?> command = work.getMessage();
            if (command.getPayload() instanceof AssignTask task
                    && task.order().incidentId().equals(RETRIED)
                    && once.add(command.getIdentifier())) {
                throw new ConcurrencyException("Somebody was faster");
            }
            return chain.proceed();
        });
    }
}
