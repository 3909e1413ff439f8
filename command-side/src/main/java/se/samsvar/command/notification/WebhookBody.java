package se.samsvar.command.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.calendar.WalkCalendar;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeContent.Item;
import se.samsvar.notification.NoticeContent.Occurrence;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

/**
 * A notice as another system reads it. The names of its fields are part of the outside contract.
 *
 * @param url where people see all of it
 */
record WebhookBody(
        NoticeId noticeId,
        String recipient,
        PartnerId partner,
        @Nullable IncidentId incidentId,
        NoticeKind kind,
        String title,
        Urgency urgency,
        @Nullable Occurrence occurrence,
        @Nullable String summary,
        @Nullable String reason,
        List<TaskLine> tasks,
        List<MeetingLine> meetings,
        URI url) {

    /** @param acknowledgeUrl opens a page that acknowledges without a login, or null */
    record TaskLine(
            TaskId taskId,
            String title,
            @Nullable Instant dueAt,
            @Nullable String incident,
            URI url,
            @Nullable URI acknowledgeUrl) {}

    /**
     * @param uid of the calendar entry, which {@code sequence} tells from its earlier versions
     * @param replyUrl opens a page that answers without a login, or null
     */
    record MeetingLine(
            WalkId walkId,
            MeetingKind kind,
            String uid,
            long sequence,
            Instant startsAt,
            Instant endsAt,
            String district,
            @Nullable String place,
            boolean cancelled,
            URI url,
            @Nullable URI replyUrl) {}

    static WebhookBody of(Dispatch dispatch, MailViews views) {
        NoticeRequested notice = dispatch.notice();
        return new WebhookBody(
                notice.noticeId(),
                dispatch.recipient().key(),
                notice.partner(),
                notice.incidentId(),
                notice.kind(),
                new MailWords(dispatch.recipient().language()).kind(notice.kind()),
                notice.urgency(),
                notice.content().occurrence(),
                notice.content().summary(),
                notice.content().reason(),
                notice.content().tasks().stream()
                        .map(task -> line(task, dispatch, views))
                        .toList(),
                notice.content().meetings().stream()
                        .map(meeting -> line(meeting, dispatch, views))
                        .toList(),
                views.page(notice));
    }

    private static TaskLine line(Item task, Dispatch dispatch, MailViews views) {
        return new TaskLine(
                task.taskId(),
                task.title(),
                task.dueAt(),
                task.incident(),
                views.page(task),
                views.acknowledgement(task, dispatch));
    }

    private static MeetingLine line(WalkMeeting meeting, Dispatch dispatch, MailViews views) {
        return new MeetingLine(
                meeting.walkId(),
                meeting.kind(),
                WalkCalendar.uid(meeting),
                meeting.sequence(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.district().name(),
                meeting.place(),
                meeting.cancelled(),
                views.page(meeting),
                views.reply(meeting, dispatch));
    }
}
