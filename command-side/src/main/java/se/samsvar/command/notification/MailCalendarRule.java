package se.samsvar.command.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkMeeting;

/** Which meetings a mail puts into its reader's calendar: those that it is about, not those it only mentions. */
final class MailCalendarRule {

    private static final Set<NoticeKind> ABOUT_TASKS = Set.of(
            NoticeKind.TASK_ASSIGNED,
            NoticeKind.TASK_REMINDER,
            NoticeKind.TASK_OVERDUE,
            NoticeKind.TASK_ESCALATED,
            NoticeKind.TASK_DECLINED,
            NoticeKind.TASK_CHANGED,
            NoticeKind.DIGEST);

    private MailCalendarRule() {}

    /** The walk itself first: clients show the first in the mail, and the others only as attachments. */
    static List<WalkMeeting> entries(NoticeRequested notice) {
        return ABOUT_TASKS.contains(notice.kind())
                ? List.of()
                : notice.content().meetings().stream()
                        .sorted(Comparator.comparing(WalkMeeting::cancelled).thenComparing(WalkMeeting::kind))
                        .toList();
    }

    /** Whether somebody is asked to say if they come. */
    static boolean asksForReply(WalkMeeting meeting) {
        return meeting.kind() == MeetingKind.WALK && !meeting.cancelled();
    }
}
