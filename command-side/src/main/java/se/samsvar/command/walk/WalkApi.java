package se.samsvar.command.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.CompleteWalk;
import se.samsvar.walk.WalkCommand.GiveWalkFeedback;
import se.samsvar.walk.WalkCommand.RecordObservation;
import se.samsvar.walk.WalkCommand.ReplyToWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkReply;

/** Safety walks over HTTP. */
@RestController
@RequestMapping("/api/walks/{id}")
class WalkApi {

    private final ApiCommands commands;
    private final Clock clock;

    WalkApi(ApiCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Schedule(
            @Nullable Instant startsAt,
            @Nullable String meetingPlace,
            @Nullable String reason,
            @Nullable Confidentiality confidentiality) {}

    /** {@code partner} is the replying organisation; a partner may leave it out. */
    record Reply(
            @Nullable PartnerId partner,
            @Nullable WalkReply reply,
            @Nullable Integer people) {}

    record NewObservation(
            @Nullable UUID observationId,
            @Nullable ObservationCategory category,
            @Nullable String place,
            @Nullable String text,
            @Nullable Confidentiality confidentiality,
            @Nullable PartnerId responsible) {}

    record Completion(
            @Nullable Instant heldAt,
            @Nullable Map<PartnerId, Integer> attendance,
            @Nullable String summary,
            @Nullable Confidentiality confidentiality) {}

    record Cancellation(@Nullable String reason, @Nullable Confidentiality confidentiality) {}

    record Feedback(
            @Nullable Instant heldAt,
            @Nullable String text,
            @Nullable Confidentiality confidentiality) {}

    @PostMapping("/schedule")
    Map<String, WalkId> schedule(@PathVariable WalkId id, @RequestBody Schedule body, HttpServletRequest request) {
        commands.send(
                new RescheduleWalk(
                        id,
                        Fields.required("startsAt", body.startsAt()),
                        FreeText.optional("meetingPlace", body.meetingPlace()),
                        Fields.optionalText("reason", body.reason(), body.confidentiality())),
                request);
        return Map.of("walkId", id);
    }

    @PostMapping("/replies")
    Map<String, WalkId> reply(@PathVariable WalkId id, @RequestBody Reply body, HttpServletRequest request) {
        WalkReply reply = Fields.required("reply", body.reply());
        PartnerId partner = body.partner() == null ? ApiCommands.organisation(request) : body.partner();
        int people = Fields.count("people", body.people(), reply == WalkReply.DECLINED ? 0 : 1);
        commands.send(new ReplyToWalk(id, partner, reply, people), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/observations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, ObservationId> observe(
            @PathVariable WalkId id, @RequestBody NewObservation body, HttpServletRequest request) {
        new Fields()
                .require("category", body.category())
                .require("place", body.place())
                .require("text", body.text())
                .check();
        ObservationId observationId = commands.idFor(body.observationId(), request, ObservationId::new);
        PartnerId responsible =
                body.responsible() == null ? null : PartnerCatalogue.requireTaskTaker(body.responsible());
        Observation observation = new Observation(
                observationId,
                Objects.requireNonNull(body.category()),
                FreeText.checked("place", body.place()),
                ClassifiedText.checked(
                        "text",
                        Objects.requireNonNull(body.text()),
                        body.confidentiality() == null ? Confidentiality.ALL_PARTNERS : body.confidentiality()),
                responsible);
        commands.send(new RecordObservation(id, observation), request);
        return Map.of("observationId", observationId);
    }

    @PostMapping("/completion")
    Map<String, WalkId> complete(@PathVariable WalkId id, @RequestBody Completion body, HttpServletRequest request) {
        Map<PartnerId, Integer> attendance = new LinkedHashMap<>();
        if (body.attendance() != null) {
            body.attendance()
                    .forEach((partner, people) -> attendance.put(partner, Fields.count("attendance", people, 0)));
        }
        commands.send(
                new CompleteWalk(
                        id,
                        Fields.required("heldAt", body.heldAt()),
                        attendance,
                        Fields.optionalText("summary", body.summary(), body.confidentiality())),
                request);
        return Map.of("walkId", id);
    }

    @PostMapping("/cancellation")
    Map<String, WalkId> cancel(@PathVariable WalkId id, @RequestBody Cancellation body, HttpServletRequest request) {
        commands.send(new CancelWalk(id, Fields.text("reason", body.reason(), body.confidentiality())), request);
        return Map.of("walkId", id);
    }

    @PostMapping("/feedback")
    Map<String, WalkId> giveFeedback(@PathVariable WalkId id, @RequestBody Feedback body, HttpServletRequest request) {
        Instant heldAt = body.heldAt() == null ? clock.instant() : body.heldAt();
        commands.send(
                new GiveWalkFeedback(id, heldAt, Fields.text("text", body.text(), body.confidentiality())), request);
        return Map.of("walkId", id);
    }
}
