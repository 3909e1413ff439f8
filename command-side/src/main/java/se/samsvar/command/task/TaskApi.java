package se.samsvar.command.task;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.FreeText;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.CommentId;
import se.samsvar.task.TaskCommand.AcknowledgeTask;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.ChangeTask;
import se.samsvar.task.TaskCommand.CommentOnTask;
import se.samsvar.task.TaskCommand.CompleteTask;
import se.samsvar.task.TaskCommand.DeclineTask;
import se.samsvar.task.TaskCommand.ReassignTask;
import se.samsvar.task.TaskCommand.StartTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;

/** Tasks over HTTP. */
@RestController
class TaskApi {

    private final ApiCommands commands;

    TaskApi(ApiCommands commands) {
        this.commands = commands;
    }

    record NewTask(
            @Nullable UUID taskId,
            @Nullable PartnerId partner,
            @Nullable String title,
            @Nullable Instant dueAt,
            @Nullable GoalArea goalArea,
            @Nullable Activity activity) {}

    record Note(@Nullable String note, @Nullable Confidentiality confidentiality) {}

    record Outcome(@Nullable String outcome, @Nullable Confidentiality confidentiality) {}

    record Change(
            @Nullable String title,
            @Nullable Instant dueAt,
            @Nullable GoalArea goalArea,
            @Nullable Activity activity,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    record Reason(@Nullable String reason, @Nullable Confidentiality confidentiality) {}

    record Reassignment(
            @Nullable PartnerId partner,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    record Cancellation(@Nullable String reason) {}

    record Comment(
            @Nullable UUID commentId,
            @Nullable String text,
            @Nullable Confidentiality confidentiality) {}

    @PostMapping("/api/incidents/{incident}/tasks")
    ResponseEntity<Map<String, TaskId>> assign(
            @PathVariable IncidentId incident, @RequestBody NewTask body, HttpServletRequest request) {
        new Fields()
                .require("partner", body.partner())
                .require("title", body.title())
                .require("dueAt", body.dueAt())
                .require("goalArea", body.goalArea())
                .require("activity", body.activity())
                .check();
        TaskId id = commands.idFor(body.taskId(), request, TaskId::new);
        TaskOrder order = TaskOrder.byHand(
                incident,
                PartnerCatalogue.requireTaskTaker(Objects.requireNonNull(body.partner())),
                FreeText.checked("title", body.title()),
                body.dueAt(),
                new GoalPair(Objects.requireNonNull(body.goalArea()), Objects.requireNonNull(body.activity())));
        commands.send(new AssignTask(id, order), request);
        return ResponseEntity.created(URI.create("/api/tasks/" + id)).body(Map.of("taskId", id));
    }

    @PostMapping("/api/tasks/{id}/acknowledgement")
    Map<String, TaskId> acknowledge(
            @PathVariable TaskId id, @RequestBody(required = false) @Nullable Note body, HttpServletRequest request) {
        Note note = body == null ? new Note(null, null) : body;
        commands.send(
                new AcknowledgeTask(id, Fields.optionalText("note", note.note(), note.confidentiality())), request);
        return Map.of("taskId", id);
    }

    @PostMapping("/api/tasks/{id}/start")
    Map<String, TaskId> start(
            @PathVariable TaskId id, @RequestBody(required = false) @Nullable Note body, HttpServletRequest request) {
        Note note = body == null ? new Note(null, null) : body;
        commands.send(new StartTask(id, Fields.optionalText("note", note.note(), note.confidentiality())), request);
        return Map.of("taskId", id);
    }

    @PostMapping("/api/tasks/{id}/completion")
    Map<String, TaskId> complete(
            @PathVariable TaskId id,
            @RequestBody(required = false) @Nullable Outcome body,
            HttpServletRequest request) {
        Outcome outcome = body == null ? new Outcome(null, null) : body;
        commands.send(
                new CompleteTask(id, Fields.optionalText("outcome", outcome.outcome(), outcome.confidentiality())),
                request);
        return Map.of("taskId", id);
    }

    @PostMapping("/api/tasks/{id}/decline")
    Map<String, TaskId> decline(@PathVariable TaskId id, @RequestBody Reason body, HttpServletRequest request) {
        commands.send(new DeclineTask(id, Fields.text("reason", body.reason(), body.confidentiality())), request);
        return Map.of("taskId", id);
    }

    @PostMapping("/api/tasks/{id}/reassignment")
    Map<String, TaskId> reassign(@PathVariable TaskId id, @RequestBody Reassignment body, HttpServletRequest request) {
        new Fields()
                .require("partner", body.partner())
                .require("reason", body.reason())
                .check();
        commands.send(
                new ReassignTask(
                        id,
                        Objects.requireNonNull(body.partner()),
                        Fields.text("reason", body.reason(), body.confidentiality())),
                request);
        return Map.of("taskId", id);
    }

    @PostMapping("/api/tasks/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, CommentId> comment(@PathVariable TaskId id, @RequestBody Comment body, HttpServletRequest request) {
        CommentId commentId = commands.idFor(body.commentId(), request, CommentId::new);
        commands.send(
                new CommentOnTask(id, commentId, Fields.text("text", body.text(), body.confidentiality())), request);
        return Map.of("commentId", commentId);
    }

    @PostMapping("/api/tasks/{id}/change")
    Map<String, TaskId> change(@PathVariable TaskId id, @RequestBody Change body, HttpServletRequest request) {
        GoalPair goal = null;
        if (body.goalArea() != null || body.activity() != null) {
            goal = new GoalPair(
                    Fields.required("goalArea", body.goalArea()), Fields.required("activity", body.activity()));
        }
        commands.send(
                new ChangeTask(
                        id,
                        FreeText.optional("title", body.title()),
                        body.dueAt(),
                        goal,
                        Fields.text("reason", body.reason(), body.confidentiality())),
                request);
        return Map.of("taskId", id);
    }

    /** The reason is read by everybody who sees the task. */
    @PostMapping("/api/tasks/{id}/cancellation")
    Map<String, TaskId> cancel(@PathVariable TaskId id, @RequestBody Cancellation body, HttpServletRequest request) {
        String reason = FreeText.checked("reason", Fields.required("reason", body.reason()));
        commands.send(new CancelTask(id, reason), request);
        return Map.of("taskId", id);
    }
}
