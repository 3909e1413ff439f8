package se.samsvar.command.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.notification.NoticeId;

/** Notices over HTTP. */
@RestController
class NoticeApi {

    private final ApiCommands commands;

    NoticeApi(ApiCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/notices/{id}/resend")
    Map<String, NoticeId> resend(@PathVariable NoticeId id, HttpServletRequest request) {
        commands.send(new ResendNotice(id), request);
        return Map.of("noticeId", id);
    }
}
