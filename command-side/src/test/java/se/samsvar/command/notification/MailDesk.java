package se.samsvar.command.notification;

import static se.samsvar.command.link.LinkSamples.happened;
import static se.samsvar.command.notification.NoticeSamples.TASK;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.link.LinkSamples;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkKind;

/** Writes mails to Mimer, which has a task and is invited to a walk, and reads them as they would arrive. */
final class MailDesk {

    static final Instant NOW = local("2026-03-10T02:05");
    static final Recipient ORGANISATION =
            recipient(Recipient.ORGANISATION, "Bostads AB Mimer", "vakt@mimer.example", Language.SWEDISH);

    private final EventStore store = LinkSamples.store();
    private final MailWriter writer = new MailWriter(
            new MailSettings("samsvar@vasteras.example", LinkSamples.BASE, Map.of()),
            LinkSamples.links(store, new MovableClock(NOW)));

    MailDesk() {
        happens(
                TASK,
                new TaskAssigned(
                        TASK,
                        INCIDENT,
                        MIMER,
                        "Boendemöte",
                        NOW,
                        null,
                        null,
                        GoalPair.parse("G/BOI"),
                        "24",
                        Urgency.NOW,
                        FollowUp.DEFAULT));
        happens(
                WALK,
                new WalkScheduled(
                        WALK,
                        List.of(INCIDENT),
                        WalkKind.RAPID,
                        new District("Bäckby"),
                        local("2026-03-12T18:00"),
                        NOW,
                        List.of(MIMER)));
    }

    static Recipient recipient(String key, String name, String address, Language language) {
        return new Recipient(key, name, ContactMeans.EMAIL, address, language, Recipient.Why.ON_DUTY);
    }

    void happens(Object aggregate, Object event) {
        happened(store, aggregate, event);
    }

    MimeMessage write(NoticeKind kind, NoticeContent content, Recipient recipient) {
        return write(kind, INCIDENT, content, recipient);
    }

    MimeMessage write(NoticeKind kind, @Nullable IncidentId incident, NoticeContent content, Recipient recipient) {
        NoticeRequested requested = new NoticeRequested(notice(1), incident, MIMER, kind, Urgency.NOW, content);
        // links speak of the state when the notice was asked for, by the event store's clock
        Instant askedAt =
                store.readEvents(TASK.toString()).next().getTimestamp().plusSeconds(1);
        try {
            MimeMessage mail = writer.write(new Dispatch(requested, recipient, askedAt, NOW, NOW));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
