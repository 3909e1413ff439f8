package se.samsvar.command.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkMeeting;

/** Words a notice, leaving out what its receiver may not read. */
final class Notices {

    private static final Duration SOON = Duration.ofHours(24);

    private Notices() {}

    /** What is told and why; {@code cause} is what makes this notice a different one from others of its kind. */
    record Message(
            NoticeKind kind,
            Urgency urgency,
            List<OpenTask> tasks,
            List<WalkMeeting> meetings,
            @Nullable ClassifiedText reason,
            Object cause) {

        /** About tasks, as urgent as the most urgent of them. */
        static Message of(NoticeKind kind, List<OpenTask> tasks, @Nullable ClassifiedText reason, Object cause) {
            return new Message(kind, Notices.urgency(tasks), tasks, List.of(), reason, cause);
        }

        Message with(List<WalkMeeting> added) {
            return new Message(kind, urgency, tasks, added, reason, cause);
        }
    }

    static RequestNotice notice(ResponseState state, PartnerId to, Message message) {
        NoticeContent content = new NoticeContent(
                new NoticeContent.Occurrence(
                        state.type, state.facts.place().district(), state.facts.occurredAt(), state.suspected),
                state.guests.contains(to) ? null : readable(state.facts.summary(), to),
                readable(message.reason(), to),
                message.tasks().stream()
                        .map(task -> new NoticeContent.Item(task.taskId(), task.title(), task.dueAt(), null))
                        .toList(),
                message.meetings());
        NoticeId id = new NoticeId(NamedIds.of("notice", state.incidentId, message.kind(), to, message.cause()));
        return new RequestNotice(id, state.incidentId, to, message.kind(), message.urgency(), content);
    }

    /** Invites everybody whom the walk concerns, or tells them that what they were invited to has changed. */
    static List<Object> toAll(
            ResponseState state,
            NoticeKind kind,
            List<WalkMeeting> meetings,
            @Nullable ClassifiedText reason,
            Object cause,
            Instant now) {
        Instant startsAt = meetings.isEmpty() ? now : meetings.getFirst().startsAt();
        Message message = new Message(kind, urgency(startsAt, now), List.of(), meetings, reason, cause);
        List<Object> commands = new ArrayList<>();
        state.walkers().forEach(partner -> commands.add(notice(state, partner, message)));
        return commands;
    }

    /** Tasks of before there was an urgency were told at once. */
    static Urgency urgency(Collection<OpenTask> tasks) {
        return tasks.stream().anyMatch(task -> task.urgency() != Urgency.DAYTIME) ? Urgency.NOW : Urgency.DAYTIME;
    }

    /** Nobody is woken for a meeting that is more than a day away. */
    static Urgency urgency(Instant startsAt, Instant now) {
        return startsAt.isBefore(now.plus(SOON)) ? Urgency.NOW : Urgency.DAYTIME;
    }

    private static @Nullable String readable(@Nullable ClassifiedText text, PartnerId reader) {
        return text != null && PartnerCatalogue.get(reader).mayRead(text.confidentiality()) ? text.text() : null;
    }
}
