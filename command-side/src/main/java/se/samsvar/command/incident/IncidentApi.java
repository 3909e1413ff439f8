package se.samsvar.command.incident;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AddNote;
import se.samsvar.incident.IncidentCommand.CloseIncident;
import se.samsvar.incident.IncidentCommand.CorrectLocation;
import se.samsvar.incident.IncidentCommand.DeclareFalseAlarm;
import se.samsvar.incident.IncidentCommand.LogGoalAction;
import se.samsvar.incident.IncidentCommand.MergeIncident;
import se.samsvar.incident.IncidentCommand.ReclassifyIncident;
import se.samsvar.incident.IncidentCommand.ReleaseScene;
import se.samsvar.incident.IncidentCommand.ReopenIncident;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.ReportIncident;

/** Incidents over HTTP. */
@RestController
@RequestMapping("/api/incidents")
class IncidentApi {

    private final ApiCommands commands;

    IncidentApi(ApiCommands commands) {
        this.commands = commands;
    }

    record Reclassification(
            @Nullable IncidentType type,
            @Nullable Boolean suspected,
            @Nullable Boolean attempted,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    record Location(
            @Nullable String district,
            @Nullable String address,
            @Nullable Position position,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    record Reason(@Nullable String reason, @Nullable Confidentiality confidentiality) {}

    record Release(@Nullable Instant releasedAt) {}

    record Merge(
            @Nullable UUID into,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    record Note(
            @Nullable UUID noteId,
            @Nullable String text,
            @Nullable Confidentiality confidentiality) {}

    record Action(
            @Nullable UUID actionId,
            @Nullable GoalArea goalArea,
            @Nullable Activity activity,
            @Nullable String description) {}

    record Closure(
            @Nullable String summary,
            @Nullable String lessons,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    @PostMapping
    ResponseEntity<Map<String, IncidentId>> report(@RequestBody ReportBody body, HttpServletRequest request) {
        IncidentId id = commands.idFor(body.incidentId(), request, IncidentId::new);
        commands.send(ReportIncident.of(body.checkedType(), id, body.facts()), request);
        return ResponseEntity.created(URI.create("/api/incidents/" + id)).body(Map.of("incidentId", id));
    }

    @PostMapping("/{id}/reclassification")
    Map<String, IncidentId> reclassify(
            @PathVariable IncidentId id, @RequestBody Reclassification body, HttpServletRequest request) {
        new Fields()
                .require("type", body.type())
                .require("reason", body.reason())
                .check();
        commands.send(
                new ReclassifyIncident(
                        id,
                        Objects.requireNonNull(body.type()),
                        Boolean.TRUE.equals(body.suspected()),
                        Boolean.TRUE.equals(body.attempted()),
                        reason(body.reason(), body.confidentiality())),
                request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/location")
    Map<String, IncidentId> correctLocation(
            @PathVariable IncidentId id, @RequestBody Location body, HttpServletRequest request) {
        new Fields()
                .require("district", body.district())
                .require("reason", body.reason())
                .check();
        Place place = Place.checked(Objects.requireNonNull(body.district()), body.address(), body.position());
        commands.send(new CorrectLocation(id, place, reason(body.reason(), body.confidentiality())), request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/false-alarm")
    Map<String, IncidentId> falseAlarm(
            @PathVariable IncidentId id, @RequestBody Reason body, HttpServletRequest request) {
        commands.send(new DeclareFalseAlarm(id, reason(body.reason(), body.confidentiality())), request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/scene-release")
    Map<String, IncidentId> releaseScene(
            @PathVariable IncidentId id, @RequestBody Release body, HttpServletRequest request) {
        commands.send(new ReleaseScene(id, Fields.required("releasedAt", body.releasedAt())), request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/merge")
    Map<String, IncidentId> merge(@PathVariable IncidentId id, @RequestBody Merge body, HttpServletRequest request) {
        new Fields()
                .require("into", body.into())
                .require("reason", body.reason())
                .check();
        IncidentId into = new IncidentId(Objects.requireNonNull(body.into()));
        IncidentId kept =
                commands.send(new MergeIncident(id, into, reason(body.reason(), body.confidentiality())), request);
        return Map.of("incidentId", kept.equals(id) ? into : id, "into", kept);
    }

    @PostMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, NoteId> addNote(@PathVariable IncidentId id, @RequestBody Note body, HttpServletRequest request) {
        new Fields()
                .require("text", body.text())
                .require("confidentiality", body.confidentiality())
                .check();
        NoteId noteId = commands.idFor(body.noteId(), request, NoteId::new);
        commands.send(new AddNote(id, noteId, Fields.text("text", body.text(), body.confidentiality())), request);
        return Map.of("noteId", noteId);
    }

    @PostMapping("/{id}/actions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, ActionId> logAction(@PathVariable IncidentId id, @RequestBody Action body, HttpServletRequest request) {
        new Fields()
                .require("goalArea", body.goalArea())
                .require("activity", body.activity())
                .require("description", body.description())
                .check();
        GoalPair goal = new GoalPair(Objects.requireNonNull(body.goalArea()), Objects.requireNonNull(body.activity()));
        ActionId actionId = commands.idFor(body.actionId(), request, ActionId::new);
        commands.send(new LogGoalAction(id, actionId, goal, Objects.requireNonNull(body.description())), request);
        return Map.of("actionId", actionId);
    }

    @PostMapping("/{id}/closure")
    Map<String, IncidentId> close(@PathVariable IncidentId id, @RequestBody Closure body, HttpServletRequest request) {
        commands.send(
                new CloseIncident(
                        id,
                        Fields.text("summary", body.summary(), body.confidentiality()),
                        Fields.optionalText("lessons", body.lessons(), body.confidentiality()),
                        Fields.optionalText("reason", body.reason(), body.confidentiality())),
                request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/unmerge")
    Map<String, IncidentId> unmerge(@PathVariable IncidentId id, @RequestBody Reason body, HttpServletRequest request) {
        commands.send(new UnmergeIncident(id, reason(body.reason(), body.confidentiality())), request);
        return Map.of("incidentId", id);
    }

    @PostMapping("/{id}/reopening")
    Map<String, IncidentId> reopen(@PathVariable IncidentId id, @RequestBody Reason body, HttpServletRequest request) {
        commands.send(new ReopenIncident(id, reason(body.reason(), body.confidentiality())), request);
        return Map.of("incidentId", id);
    }

    private static ClassifiedText reason(@Nullable String reason, @Nullable Confidentiality confidentiality) {
        return Fields.text("reason", reason, confidentiality);
    }
}
