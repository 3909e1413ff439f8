package se.samsvar.command.incident;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AssignReviewAction;
import se.samsvar.incident.IncidentCommand.HoldReview;
import se.samsvar.incident.IncidentCommand.ReportReview;
import se.samsvar.incident.IncidentCommand.SettleReviewActions;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;

/** The after-action review of an incident over HTTP. Without an owner the operational lead answers for it. */
@RestController
@RequestMapping("/api/incidents/{id}/review")
class ReviewApi {

    private static final GoalPair REDUCE_VIOLENCE = new GoalPair(GoalArea.H, Activity.SKJ);

    private final ApiCommands commands;

    ReviewApi(ApiCommands commands) {
        this.commands = commands;
    }

    record Held(
            @Nullable Instant heldAt,
            @Nullable PartnerId owner,
            @Nullable String findings,
            @Nullable Confidentiality confidentiality) {}

    record Report(
            @Nullable PartnerId owner,
            @Nullable String report,
            @Nullable Confidentiality confidentiality) {}

    record Action(
            @Nullable UUID taskId,
            @Nullable PartnerId owner,
            @Nullable String title,
            @Nullable Instant dueAt,
            @Nullable GoalArea goalArea,
            @Nullable Activity activity) {}

    @PostMapping
    Map<String, IncidentId> hold(@PathVariable IncidentId id, @RequestBody Held body, HttpServletRequest request) {
        new Fields()
                .require("heldAt", body.heldAt())
                .require("findings", body.findings())
                .check();
        commands.send(
                new HoldReview(
                        id,
                        Objects.requireNonNull(body.heldAt()),
                        owner(body.owner()),
                        Fields.text("findings", body.findings(), body.confidentiality())),
                request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/report")
    Map<String, IncidentId> report(@PathVariable IncidentId id, @RequestBody Report body, HttpServletRequest request) {
        commands.send(
                new ReportReview(id, owner(body.owner()), Fields.text("report", body.report(), body.confidentiality())),
                request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/actions")
    ResponseEntity<Map<String, TaskId>> assign(
            @PathVariable IncidentId id, @RequestBody Action body, HttpServletRequest request) {
        new Fields()
                .require("owner", body.owner())
                .require("title", body.title())
                .require("dueAt", body.dueAt())
                .check();
        TaskId taskId = commands.idFor(body.taskId(), request, TaskId::new);
        GoalPair goal = body.goalArea() == null && body.activity() == null
                ? REDUCE_VIOLENCE
                : new GoalPair(
                        Fields.required("goalArea", body.goalArea()), Fields.required("activity", body.activity()));
        commands.send(
                new AssignReviewAction(
                        id,
                        taskId,
                        Objects.requireNonNull(body.owner()),
                        Objects.requireNonNull(body.title()),
                        Objects.requireNonNull(body.dueAt()),
                        goal),
                request);
        return ResponseEntity.created(URI.create("/api/tasks/" + taskId)).body(Map.of("taskId", taskId));
    }

    @PostMapping("/settlement")
    Map<String, IncidentId> settle(@PathVariable IncidentId id, HttpServletRequest request) {
        commands.send(new SettleReviewActions(id), request);
        return Map.of("incidentId", id);
    }

    private static PartnerId owner(@Nullable PartnerId owner) {
        return owner == null ? PartnerId.LEAD : owner;
    }
}
