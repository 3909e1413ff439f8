package se.samsvar.command.notification;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.partner.PartnerRoutines;
import se.samsvar.command.partner.Routines;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.notification.Channel;
import se.samsvar.notification.DeferralReason;
import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeCommand.AddressNotice;
import se.samsvar.notification.NoticeCommand.RecordDelivery;
import se.samsvar.notification.NoticeCommand.RecordFailure;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.notification.NoticeCommand.WithholdNotice;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.Urgency;

/** The rule book of a notice. */
class NoticeTest {

    private static final NoticeId NOTICE = new NoticeId(new UUID(0, 1));
    private static final NoticeContent CONTENT = new NoticeContent(null, null, null, List.of(), List.of());
    private static final NoticeRequested REQUESTED =
            new NoticeRequested(NOTICE, INCIDENT, MIMER, NoticeKind.TASK_ASSIGNED, Urgency.NOW, CONTENT);
    private static final Recipient ANNA = recipient("anna");
    private static final Recipient BO = recipient("bo");
    private static final NoticeAddressed ADDRESSED = new NoticeAddressed(NOTICE, INCIDENT, MIMER, List.of(ANNA, BO));

    private AggregateTestFixture<Notice> fixture;

    private static Recipient recipient(String key) {
        return new Recipient(
                key, key, ContactMeans.EMAIL, key + "@mimer.example", Language.SWEDISH, Recipient.Why.ON_DUTY);
    }

    private static Delivery delivery(String key) {
        return new Delivery(Channel.SMTP, key + "@mimer.example", "<1@x>", Instant.EPOCH, "250 OK");
    }

    private static NoticeDelivered delivered(String key) {
        return new NoticeDelivered(NOTICE, INCIDENT, MIMER, key, delivery(key));
    }

    private static NoticeFailed failed(String key) {
        return new NoticeFailed(NOTICE, INCIDENT, MIMER, key, "550 no", 1, true);
    }

    private static NoticeResendRequested resent(int round) {
        return new NoticeResendRequested(NOTICE, INCIDENT, MIMER, round);
    }

    private static RequestNotice request(Urgency urgency) {
        return new RequestNotice(NOTICE, INCIDENT, MIMER, NoticeKind.TASK_ASSIGNED, urgency, CONTENT);
    }

    private void at(Instant now) {
        fixture = new AggregateTestFixture<>(Notice.class);
        fixture.registerInjectableResource(new MovableClock(now));
        PartnerRoutines routines = partner -> Routines.INITIAL;
        fixture.registerInjectableResource(routines);
    }

    private ResultValidator<Notice> when(Object command, Object... events) {
        return fixture.given(events).when(command, by(Actor.SYSTEM));
    }

    @BeforeEach
    void atThreeInTheNight() {
        at(local("2026-03-10T03:00"));
    }

    @Test
    void whatCannotWaitIsNotDeferred() {
        fixture.givenNoPriorActivity()
                .when(request(Urgency.NOW), by(Actor.SYSTEM))
                .expectEvents(REQUESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T03:00, 2026-03-10T07:00",
        "2026-03-29T03:30, 2026-03-29T07:00",
        "2026-10-25T03:00, 2026-10-25T07:00"
    })
    void whatCanWaitIsDeferredToTheEndOfTheQuietHours(String now, String until) {
        at(local(now));
        fixture.givenNoPriorActivity()
                .when(request(Urgency.DAYTIME), by(Actor.SYSTEM))
                .expectEvents(
                        new NoticeRequested(
                                NOTICE, INCIDENT, MIMER, NoticeKind.TASK_ASSIGNED, Urgency.DAYTIME, CONTENT),
                        new NoticeDeferred(NOTICE, INCIDENT, MIMER, local(until), DeferralReason.QUIET_HOURS));
    }

    @Test
    void byDayNothingIsDeferredAndAskingAgainChangesNothing() {
        at(local("2026-03-10T12:00"));
        fixture.givenNoPriorActivity()
                .when(request(Urgency.DAYTIME), by(Actor.SYSTEM))
                .expectEvents(new NoticeRequested(
                        NOTICE, INCIDENT, MIMER, NoticeKind.TASK_ASSIGNED, Urgency.DAYTIME, CONTENT));
        when(request(Urgency.DAYTIME), REQUESTED).expectNoEvents();
    }

    @Test
    void itIsAddressedOnce() {
        AddressNotice address = new AddressNotice(NOTICE, List.of(ANNA, BO));
        when(address, REQUESTED).expectEvents(ADDRESSED);
        when(address, REQUESTED, ADDRESSED).expectNoEvents();
    }

    @Test
    void whatIsWithheldIsNotAddressedAndWhatIsAddressedIsNotWithheld() {
        WithholdNotice withhold = new WithholdNotice(NOTICE, WithholdingReason.NO_LONGER_CURRENT);
        NoticeWithheld withheld = new NoticeWithheld(NOTICE, INCIDENT, MIMER, WithholdingReason.NO_LONGER_CURRENT);
        when(withhold, REQUESTED).expectEvents(withheld);
        when(withhold, REQUESTED, withheld).expectNoEvents();
        when(withhold, REQUESTED, ADDRESSED).expectNoEvents();
        when(new AddressNotice(NOTICE, List.of(ANNA)), REQUESTED, withheld).expectNoEvents();
    }

    @Test
    void eachRecipientGetsItOnce() {
        RecordDelivery record = new RecordDelivery(NOTICE, "anna", delivery("anna"));
        when(record, REQUESTED, ADDRESSED).expectEvents(delivered("anna"));
        when(record, REQUESTED, ADDRESSED, delivered("anna")).expectNoEvents();
        when(record, REQUESTED, ADDRESSED, delivered("bo")).expectEvents(delivered("anna"));
    }

    @Test
    void aFailureIsSaidOnceAndNeverOfWhoeverGotIt() {
        RecordFailure record = new RecordFailure(NOTICE, "anna", "550 no", 1, true);
        when(record, REQUESTED, ADDRESSED).expectEvents(failed("anna"));
        when(record, REQUESTED, ADDRESSED, failed("anna")).expectNoEvents();
        when(record, REQUESTED, ADDRESSED, delivered("anna")).expectNoEvents();
    }

    @Test
    void aLeadResendsWhatDidNotArrive() {
        when(new ResendNotice(NOTICE), REQUESTED, ADDRESSED, delivered("anna"), failed("bo"))
                .expectEvents(resent(1));
        when(
                        new ResendNotice(NOTICE),
                        REQUESTED,
                        ADDRESSED,
                        delivered("anna"),
                        failed("bo"),
                        resent(1),
                        new NoticeAddressed(NOTICE, INCIDENT, MIMER, List.of(BO)),
                        failed("bo"))
                .expectEvents(resent(2));
    }

    @Test
    void aResendIsForThoseWhoDidNotGetIt() {
        when(
                        new AddressNotice(NOTICE, List.of(ANNA, BO)),
                        REQUESTED,
                        ADDRESSED,
                        delivered("anna"),
                        failed("bo"),
                        resent(1))
                .expectEvents(new NoticeAddressed(NOTICE, INCIDENT, MIMER, List.of(BO)));
        when(
                        new RecordDelivery(NOTICE, "bo", delivery("bo")),
                        REQUESTED,
                        ADDRESSED,
                        delivered("anna"),
                        failed("bo"),
                        resent(1),
                        new NoticeAddressed(NOTICE, INCIDENT, MIMER, List.of(BO)))
                .expectEvents(delivered("bo"));
    }

    @Test
    void thereIsNothingToResendWhileSomebodyIsTriedOrWhereAllGotIt() {
        Object[][] histories = {
            {REQUESTED},
            {REQUESTED, ADDRESSED, failed("bo")},
            {REQUESTED, ADDRESSED, delivered("anna"), delivered("bo")},
            {REQUESTED, ADDRESSED, delivered("anna"), failed("bo"), resent(1)},
            {REQUESTED, new NoticeWithheld(NOTICE, INCIDENT, MIMER, WithholdingReason.NO_LONGER_CURRENT)},
        };
        for (Object[] history : histories) {
            atThreeInTheNight();
            when(new ResendNotice(NOTICE), history).expectException(refuses(RefusalCode.NOTICE_NOTHING_TO_RESEND));
        }
    }

    @Test
    void askingForAResendTwiceUnderOneKeyIsOneResend() {
        Map<String, String> request = new HashMap<>(by(LEAD));
        request.put(ActorMetadata.REQUEST, "lead:k1 digest");
        fixture.given(
                        REQUESTED,
                        failed(Recipient.ORGANISATION),
                        new GenericEventMessage<>(resent(1), Map.of(ActorMetadata.REQUEST, "lead:k1 digest")))
                .when(new ResendNotice(NOTICE), request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aNoticeOfBeforeThereWereContactsIsNotSentAgain() {
        when(new AddressNotice(NOTICE, List.of(ANNA)), REQUESTED, delivered(Recipient.ORGANISATION))
                .expectNoEvents();
        when(new RecordDelivery(NOTICE, Recipient.ORGANISATION, delivery(Recipient.ORGANISATION)), REQUESTED)
                .expectEvents(delivered(Recipient.ORGANISATION));
        when(new ResendNotice(NOTICE), REQUESTED, failed(Recipient.ORGANISATION))
                .expectEvents(resent(1));
    }
}
