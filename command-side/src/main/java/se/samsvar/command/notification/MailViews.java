package se.samsvar.command.notification;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.link.Links;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeContent.Item;
import se.samsvar.notification.NoticeContent.Occurrence;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.walk.WalkMeeting;

/** Puts a notice into words and links for one recipient. */
final class MailViews {

    /** What is asked of the organisation itself, which may say by a link that it has seen it. */
    private static final Set<NoticeKind> ASKING = EnumSet.of(
            NoticeKind.RESPONSE_STARTED,
            NoticeKind.TASK_ASSIGNED,
            NoticeKind.TASK_REMINDER,
            NoticeKind.TASK_CHANGED,
            NoticeKind.PLACE_CORRECTED,
            NoticeKind.DIGEST);

    private final Links links;
    private final URI baseUrl;

    MailViews(Links links, URI baseUrl) {
        this.links = links;
        this.baseUrl = baseUrl;
    }

    MailView view(Dispatch dispatch, MailWords words) {
        NoticeRequested notice = dispatch.notice();
        NoticeContent content = notice.content();
        Occurrence occurrence = content.occurrence();
        return new MailView(
                dispatch.recipient().language().locale().getLanguage(),
                words.kind(notice.kind()),
                words.text("greeting", receiver(dispatch)),
                occurrence == null ? null : occurrence(occurrence, words),
                content.summary(),
                content.reason() == null ? null : words.text("reason", content.reason()),
                content.tasks().stream()
                        .map(task -> line(task, dispatch, words))
                        .toList(),
                content.meetings().stream()
                        .map(meeting -> line(meeting, dispatch, words))
                        .toList(),
                page(notice));
    }

    /** To acknowledge the task without a login, where that is asked for and still to be done. */
    @Nullable
    URI acknowledgement(Item task, Dispatch dispatch) {
        return ASKING.contains(dispatch.notice().kind())
                ? links.acknowledging(task.taskId(), dispatch.mail()).orElse(null)
                : null;
    }

    /** To answer the invitation without a login, where one is asked for and none was given yet. */
    @Nullable
    URI reply(WalkMeeting meeting, Dispatch dispatch) {
        return MailCalendarRule.asksForReply(meeting)
                ? links.answering(meeting.walkId(), dispatch.mail()).orElse(null)
                : null;
    }

    URI page(Item task) {
        return URI.create(baseUrl + "/inkorg/" + task.taskId());
    }

    URI page(WalkMeeting meeting) {
        return URI.create(baseUrl + "/vandringar/" + meeting.walkId());
    }

    URI page(NoticeRequested notice) {
        return URI.create(
                notice.incidentId() == null ? baseUrl + "/inkorg" : baseUrl + "/handelser/" + notice.incidentId());
    }

    private static String receiver(Dispatch dispatch) {
        String organisation = PartnerCatalogue.get(dispatch.notice().partner()).name();
        Recipient recipient = dispatch.recipient();
        return recipient.name().equals(organisation) ? organisation : recipient.name() + ", " + organisation;
    }

    private static String occurrence(Occurrence occurrence, MailWords words) {
        return words.text(
                "occurrence", words.what(occurrence), occurrence.district(), words.time(occurrence.occurredAt()));
    }

    private MailView.Line line(Item task, Dispatch dispatch, MailWords words) {
        String title = task.incident() == null
                ? task.title()
                : words.text("task.of", task.title(), words.incident(task.incident()));
        String due = due(task.dueAt(), dispatch.addressedAt(), words);
        return new MailView.Line(words.text("task", title, due), page(task), acknowledgement(task, dispatch));
    }

    private static String due(@Nullable Instant dueAt, Instant now, MailWords words) {
        if (dueAt == null) {
            return words.text("due.waits");
        }
        return words.text(dueAt.isBefore(now) ? "due.passed" : "due", words.time(dueAt));
    }

    private MailView.Line line(WalkMeeting meeting, Dispatch dispatch, MailWords words) {
        String where = meeting.place() == null ? meeting.district().name() : meeting.place();
        String line = words.text(
                meeting.cancelled() ? "meeting.cancelled" : "meeting",
                words.kind(meeting.kind()),
                words.time(meeting.startsAt()),
                where);
        return new MailView.Line(line, page(meeting), reply(meeting, dispatch));
    }
}
