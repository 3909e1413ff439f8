package se.samsvar.command.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.NamedIds;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.FreeText;
import se.samsvar.incident.Position;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkCommand.PlanFeedback;
import se.samsvar.walk.WalkCommand.PlanPreMeeting;
import se.samsvar.walk.WalkCommand.RecordAttendance;
import se.samsvar.walk.WalkCommand.SetWalkRoute;
import se.samsvar.walk.WalkCommand.SettleActionList;
import se.samsvar.walk.WalkCommand.VisitStop;
import se.samsvar.walk.WalkCommand.WriteProtocol;
import se.samsvar.walk.WalkId;

/** The steps of a walk before, on and after the way, over HTTP. */
@RestController
@RequestMapping("/api/walks/{id}")
class WalkProcessApi {

    private final ApiCommands commands;

    WalkProcessApi(ApiCommands commands) {
        this.commands = commands;
    }

    record Route(@Nullable List<Stop> stops) {}

    record Stop(
            @Nullable UUID stopId,
            @Nullable String title,
            @Nullable Position position) {}

    record Visit(@Nullable Boolean visited) {}

    record Meeting(@Nullable Instant startsAt, @Nullable String place) {}

    /** {@code partner} is the organisation that was counted; a partner may leave it out. */
    record Attendance(@Nullable PartnerId partner, @Nullable Integer people) {}

    record Protocol(@Nullable String text, @Nullable Confidentiality confidentiality) {}

    @PostMapping("/route")
    Map<String, WalkId> route(@PathVariable WalkId id, @RequestBody Route body, HttpServletRequest request) {
        List<RouteStop> stops = Fields.required("stops", body.stops()).stream()
                .map(stop -> stop(id, stop))
                .toList();
        commands.send(new SetWalkRoute(id, stops), request);
        return Map.of("walkId", id);
    }

    private static RouteStop stop(WalkId walk, Stop stop) {
        String title = FreeText.checked("stops", stop.title());
        StopId stopId = new StopId(stop.stopId() == null ? NamedIds.of("stop", walk, title) : stop.stopId());
        return new RouteStop(stopId, title, stop.position());
    }

    @PostMapping("/stops/{stopId}/visit")
    Map<String, WalkId> visit(
            @PathVariable WalkId id,
            @PathVariable StopId stopId,
            @RequestBody(required = false) @Nullable Visit body,
            HttpServletRequest request) {
        boolean visited = body == null || !Boolean.FALSE.equals(body.visited());
        commands.send(new VisitStop(id, stopId, visited), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/pre-meeting")
    Map<String, WalkId> planPreMeeting(@PathVariable WalkId id, @RequestBody Meeting body, HttpServletRequest request) {
        Instant startsAt = Fields.required("startsAt", body.startsAt());
        commands.send(new PlanPreMeeting(id, startsAt, FreeText.optional("place", body.place())), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/attendance")
    Map<String, WalkId> attend(@PathVariable WalkId id, @RequestBody Attendance body, HttpServletRequest request) {
        PartnerId partner = body.partner() == null ? ApiCommands.organisation(request) : body.partner();
        Integer people = Fields.required("people", body.people());
        commands.send(new RecordAttendance(id, partner, Fields.count("people", people, 0)), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/protocol")
    Map<String, WalkId> writeProtocol(@PathVariable WalkId id, @RequestBody Protocol body, HttpServletRequest request) {
        commands.send(new WriteProtocol(id, Fields.text("text", body.text(), body.confidentiality())), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/action-list")
    Map<String, WalkId> settleActionList(@PathVariable WalkId id, HttpServletRequest request) {
        commands.send(new SettleActionList(id), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/feedback-meeting")
    Map<String, WalkId> planFeedback(@PathVariable WalkId id, @RequestBody Meeting body, HttpServletRequest request) {
        Instant startsAt = Fields.required("startsAt", body.startsAt());
        commands.send(new PlanFeedback(id, startsAt, FreeText.optional("place", body.place())), request);
        return Map.of("walkId", id);
    }
}
