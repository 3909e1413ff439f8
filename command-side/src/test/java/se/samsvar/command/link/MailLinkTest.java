package se.samsvar.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.notification.MailFiles;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentType;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.State;
import se.samsvar.link.UseLink;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.ReassignTask;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;
import se.samsvar.task.Urgency;

/** From the mail to the acknowledged task, without a login. */
class MailLinkTest {

    private static final RunningClock CLOCK = new RunningClock(local("2026-11-02T12:00"));

    @TempDir
    static Path data;

    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.open(TestDatabase.freshUrl(), data, CLOCK);
        IncidentReported reported = new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts());
        office.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Incident", INCIDENT.toString(), 0, reported));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static TaskId task(int number) {
        return new TaskId(new UUID(8, number));
    }

    /** Assigns a task, sends its notice, and takes the link from the mail. */
    private static String link(int number) {
        TaskOrder order =
                TaskOrder.byHand(INCIDENT, MIMER, "Boendemöte", local("2026-11-20T12:00"), GoalPair.parse("G/BOI"));
        office.order(new AssignTask(task(number), order), Actor.SYSTEM);
        return linkOfNewNotice(number, number, MIMER);
    }

    private static String linkOfNewNotice(int number, int noticeNumber, PartnerId partner) {
        NoticeContent content = new NoticeContent(
                null,
                null,
                null,
                List.of(new NoticeContent.Item(task(number), "Boendemöte", null, "Skjutning, Bäckby")),
                List.of());
        office.order(
                new RequestNotice(
                        notice(noticeNumber), INCIDENT, partner, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content),
                Actor.SYSTEM);
        await().until(() ->
                !office.events(notice(noticeNumber), NoticeDelivered.class).isEmpty());
        Matcher link = Pattern.compile("https://samsvar.example/svar/(\\S+)")
                .matcher(MailFiles.text(data.resolve("outbox/" + notice(noticeNumber) + ".eml")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static FindLink.View look(String token) {
        return office.bean(QueryGateway.class)
                .query(new FindLink(token), FindLink.View.class)
                .join();
    }

    private static void use(String token) {
        office.order(new UseLink(token, null, 0), Actor.LINK_HOLDER);
    }

    private static void assertRefused(RefusalCode code, String token) {
        assertThatThrownBy(() -> use(token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<TaskAcknowledged> acknowledged(int number) {
        return office.events(task(number), TaskAcknowledged.class);
    }

    @Test
    void lookingChangesNothingAndUsingAcknowledgesOnce() {
        String token = link(1);
        for (int i = 0; i < 3; i++) {
            assertThat(look(token))
                    .isEqualTo(new FindLink.View(
                            State.USABLE,
                            FindLink.Kind.TASK,
                            "Bostads AB Mimer",
                            "Boendemöte",
                            "Bäckby",
                            local("2026-11-20T12:00")));
        }
        assertThat(acknowledged(1)).isEmpty();
        use(token);
        assertThat(acknowledged(1)).hasSize(1);
        assertThat(look(token).state()).isEqualTo(State.USED);
        assertRefused(RefusalCode.LINK_USED, token);
        assertThat(acknowledged(1)).hasSize(1);
    }

    @Test
    void theHistorySaysThatItCameByAMailAndByWhich() {
        use(link(2));
        DomainEventMessage<?> acknowledged = office.events(task(2)).getLast();
        DomainEventMessage<?> delivered = office.events(notice(2)).getLast();
        assertThat(acknowledged.getMetaData())
                .containsEntry(ActorMetadata.ACTOR, "mejllänk till Bostads AB Mimer")
                .containsEntry(ActorMetadata.ROLE, "PARTNER")
                .containsEntry(ActorMetadata.ORGANISATION, "mimer")
                .containsEntry(ActorMetadata.CAUSING_EVENT, delivered.getIdentifier())
                .containsEntry(ActorMetadata.TRACE_ID, delivered.getMetaData().get(ActorMetadata.TRACE_ID));
        assertThat(delivered.getPayload()).isInstanceOf(NoticeDelivered.class);
    }

    @Test
    void usedByManyAtOnceItIsUsedOnce() throws Exception {
        String token = link(3);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> attempts = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            use(token);
                            return true;
                        } catch (Refusal refusal) {
                            assertThat(refusal.code()).isEqualTo(RefusalCode.LINK_USED);
                            return false;
                        }
                    })
                    .toList();
            int won = 0;
            for (Future<Boolean> attempt : many.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(acknowledged(3)).hasSize(1);
    }

    @Test
    void givingTheTaskToAnotherRevokesItAndTheNewHolderHasALinkOfItsOwn() {
        String token = link(4);
        office.order(new ReassignTask(task(4), POLICE, text("Tar över")), LEAD);
        assertThat(look(token).state()).isEqualTo(State.REVOKED);
        assertRefused(RefusalCode.LINK_REVOKED, token);
        String theirs = linkOfNewNotice(4, 104, POLICE);
        assertThat(look(theirs).partnerName()).isEqualTo("Polisen");
        use(theirs);
        assertThat(acknowledged(4)).extracting(TaskAcknowledged::partner).containsExactly(POLICE);
    }

    @Test
    void itExpires() {
        String token = link(5);
        CLOCK.pass(Duration.ofDays(14));
        assertThat(look(token).state()).isEqualTo(State.EXPIRED);
        assertRefused(RefusalCode.LINK_EXPIRED, token);
        assertThat(acknowledged(5)).isEmpty();
    }

    @Test
    void whatWeDidNotSignIsUnknown() {
        String token = link(6);
        String tampered = "A".repeat(4) + token.substring(4);
        for (String unknown : List.of(tampered, "", "nonsens", token.substring(1))) {
            assertThat(look(unknown)).isEqualTo(new FindLink.View(State.UNKNOWN, null, null, null, null, null));
            assertRefused(RefusalCode.LINK_UNKNOWN, unknown);
        }
    }

    @Test
    void onlyWhoeverHasNothingButTheLinkUsesIt() {
        String token = link(7);
        assertThatThrownBy(() -> office.order(new UseLink(token, null, 0), LEAD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_ALLOWED));
    }
}
