package se.samsvar.command.notification;

import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OCCURRED;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeContent.Occurrence;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

/** Notices about the shooting in Bäckby, to Mimer. */
public final class NoticeSamples {

    public static final TaskId TASK = new TaskId(new UUID(5, 1));
    public static final WalkId WALK = new WalkId(new UUID(5, 2));
    public static final Occurrence SHOOTING =
            new Occurrence(IncidentType.SHOOTING, new District("Bäckby"), OCCURRED, false);

    private NoticeSamples() {}

    public static NoticeContent.Item task(String title, @Nullable Instant dueAt) {
        return new NoticeContent.Item(TASK, title, dueAt, null);
    }

    public static WalkMeeting walk(long sequence, boolean cancelled) {
        return new WalkMeeting(
                WALK,
                MeetingKind.WALK,
                local("2026-03-12T18:00"),
                sequence,
                new District("Bäckby"),
                "Bäckby torg",
                cancelled);
    }

    public static NoticeContent content(@Nullable String summary, WalkMeeting... meetings) {
        return new NoticeContent(
                SHOOTING,
                summary,
                null,
                List.of(task("Boendemöte", local("2026-03-17T02:00"))),
                Arrays.asList(meetings));
    }

    /** @param number tells one notice from another */
    public static RequestNotice request(int number, NoticeKind kind, Urgency urgency, NoticeContent content) {
        return new RequestNotice(notice(number), INCIDENT, MIMER, kind, urgency, content);
    }

    public static NoticeId notice(int number) {
        return new NoticeId(new UUID(6, number));
    }
}
