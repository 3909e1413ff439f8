package se.samsvar.query.audit;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Why something happened, or didn't. */
@Controller
class WhyPages {

    private final Causation causation;
    private final Stories stories;
    private final IncidentNotices notices;
    private final PrettyJson json;

    WhyPages(Causation causation, Stories stories, IncidentNotices notices, PrettyJson json) {
        this.causation = causation;
        this.stories = stories;
        this.notices = notices;
        this.json = json;
    }

    @GetMapping("/historik/handelse/{number}")
    String event(@PathVariable long number, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        Causation.Why why =
                causation.why(number, viewer).orElseThrow(() -> new Refusal(RefusalCode.EVENT_NOT_FOUND, null));
        model.addAttribute("why", why);
        model.addAttribute("json", json);
        return "audit/event";
    }

    @GetMapping("/historik/uppgift/{taskId}")
    String task(@PathVariable UUID taskId, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        Stories.Story story =
                stories.task(taskId, viewer).orElseThrow(() -> new Refusal(RefusalCode.TASK_NOT_FOUND, null));
        model.addAttribute("story", story);
        model.addAttribute("about", "task");
        return "audit/story";
    }

    @GetMapping("/historik/avisering/{noticeId}")
    String notice(@PathVariable UUID noticeId, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        Stories.Story story =
                stories.notice(noticeId, viewer).orElseThrow(() -> new Refusal(RefusalCode.NOTICE_NOT_FOUND, null));
        model.addAttribute("story", story);
        model.addAttribute("about", "notice");
        return "audit/story";
    }

    @GetMapping("/historik/{incident}/aviseringar")
    String incident(@PathVariable UUID incident, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        model.addAttribute("told", notices.of(incident, viewer));
        model.addAttribute("incident", incident);
        return "audit/notices";
    }
}
