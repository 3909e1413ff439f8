package se.samsvar.query.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Why something happened, for other systems. */
@RestController
class WhyApi {

    private final Causation causation;
    private final Stories stories;
    private final IncidentNotices notices;

    WhyApi(Causation causation, Stories stories, IncidentNotices notices) {
        this.causation = causation;
        this.stories = stories;
        this.notices = notices;
    }

    /**
     * The answer.
     *
     * @param causes up to the root, the nearest first
     * @param consequences everything that it caused, in order, each with the number of the event that led to it
     */
    record Answer(@JsonUnwrapped Causation.Why why, List<AuditItem> causes, List<AuditItem> consequences) {}

    @GetMapping("/api/audit/events/{number}/why")
    Answer event(@PathVariable long number, Viewer viewer) {
        AuditApi.requireAuditor(viewer);
        Causation.Why why =
                causation.why(number, viewer).orElseThrow(() -> new Refusal(RefusalCode.EVENT_NOT_FOUND, null));
        return new Answer(why, causation.causes(why.event(), viewer), causation.consequences(why.event(), viewer));
    }

    /** Why there is a task, and each thing that happened to it. */
    @GetMapping("/api/audit/tasks/{taskId}/why")
    Stories.Story task(@PathVariable UUID taskId, Viewer viewer) {
        AuditApi.requireAuditor(viewer);
        return stories.task(taskId, viewer).orElseThrow(() -> new Refusal(RefusalCode.TASK_NOT_FOUND, null));
    }

    /** Why a notice was asked for, and why it was sent, waits or wasn't sent. */
    @GetMapping("/api/audit/notices/{noticeId}/why")
    Stories.Story notice(@PathVariable UUID noticeId, Viewer viewer) {
        AuditApi.requireAuditor(viewer);
        return stories.notice(noticeId, viewer).orElseThrow(() -> new Refusal(RefusalCode.NOTICE_NOT_FOUND, null));
    }

    /** What each organisation was told of an incident, or why nothing. */
    @GetMapping("/api/audit/incidents/{incident}/notices")
    List<IncidentNotices.Told> incident(@PathVariable UUID incident, Viewer viewer) {
        AuditApi.requireAuditor(viewer);
        return notices.of(incident, viewer);
    }
}
