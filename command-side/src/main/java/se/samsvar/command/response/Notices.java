package se.samsvar.command.response;

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

/** Words a notice, leaving out what its receiver may not read. */
final class Notices {

    private Notices() {}

    /** @param cause what makes this notice a different one from others of its kind, such as a task or a due time */
    static RequestNotice notice(
            ResponseState state,
            PartnerId to,
            NoticeKind kind,
            List<OpenTask> tasks,
            @Nullable ClassifiedText reason,
            Object cause) {
        NoticeContent content = new NoticeContent(
                state.type,
                state.facts.place().district(),
                state.facts.occurredAt(),
                state.suspected,
                readable(state.facts.summary(), to),
                readable(reason, to),
                tasks.stream()
                        .map(task -> new NoticeContent.Item(task.taskId(), task.title(), task.dueAt()))
                        .toList(),
                walk(state));
        NoticeId id = new NoticeId(NamedIds.of("notice", state.incidentId, kind, to, cause));
        return new RequestNotice(id, state.incidentId, to, kind, content);
    }

    private static @Nullable String readable(@Nullable ClassifiedText text, PartnerId reader) {
        return text != null && PartnerCatalogue.get(reader).mayRead(text.confidentiality()) ? text.text() : null;
    }

    private static NoticeContent.@Nullable Walk walk(ResponseState state) {
        return state.walkId == null || state.walkStartsAt == null
                ? null
                : new NoticeContent.Walk(state.walkId, state.walkStartsAt);
    }
}
