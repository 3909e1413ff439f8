package se.samsvar.query.walks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.Typed;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkCommand;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkReply;

/** What the forms of a walk's page order, by what was typed. */
record WalkOrders(WalkItem item, WalkId walk, Typed typed, Viewer viewer) {

    private static final String ATTENDED = "antal-";

    static List<? extends WalkCommand> of(String act, WalkItem item, Typed typed, Viewer viewer) {
        return new WalkOrders(item, new WalkId(item.walkId()), typed, viewer).of(act);
    }

    /** @param act the Swedish word of the form */
    private List<? extends WalkCommand> of(String act) {
        return act.equals("narvaro") ? attendances() : List.of(one(act));
    }

    private WalkCommand one(String act) {
        return switch (act) {
            case "svar" -> reply();
            case "tid" -> new RescheduleWalk(walk, startsAt(), place("meetingPlace"), typed.classifiedOrNull("text"));
            case "rutt" -> new SetWalkRoute(walk, RouteText.stops(typed.text("route"), walk, item.route()));
            case "stopp" -> new VisitStop(walk, stop(), !"nej".equals(typed.text("besokt")));
            case "formote" -> new PlanPreMeeting(walk, startsAt(), place("place"));
            case "iakttagelse" -> new RecordObservation(walk, observation());
            case "genomford" -> new CompleteWalk(walk, heldAt(), attendance(), typed.classifiedOrNull("text"));
            case "protokoll" -> new WriteProtocol(walk, typed.classified("text"));
            case "atgardslista" -> new SettleActionList(walk);
            case "aterkopplingsmote" -> new PlanFeedback(walk, startsAt(), place("place"));
            case "aterkoppling" -> new GiveWalkFeedback(walk, heldAt(), typed.classified("text"));
            case "installd" -> new CancelWalk(walk, typed.classified("text"));
            default -> throw BadParameter.malformed("act", act);
        };
    }

    private Instant startsAt() {
        return typed.instant("startsAt");
    }

    private Instant heldAt() {
        return typed.instant("heldAt");
    }

    private @Nullable String place(String field) {
        return FreeText.optional(field, typed.text(field));
    }

    private StopId stop() {
        String stop = typed.required("stopId");
        try {
            return StopId.of(stop);
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "stopId", stop);
        }
    }

    private ReplyToWalk reply() {
        PartnerId partner = viewer.isPartner() ? viewer.organisation() : new PartnerId(typed.required("partner"));
        WalkReply reply = typed.choice("reply", WalkReply.class);
        return new ReplyToWalk(walk, partner, reply, reply == WalkReply.DECLINED ? 0 : typed.count("people"));
    }

    /** Whoever sends it chooses it, so that an observation sent again is the same one. */
    private ObservationId observationId() {
        String id = typed.text("observationId");
        try {
            return id == null ? new ObservationId(UUID.randomUUID()) : ObservationId.of(id);
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "observationId", String.valueOf(id));
        }
    }

    private Observation observation() {
        String responsible = typed.text("responsible");
        return new Observation(
                observationId(),
                typed.choice("category", ObservationCategory.class),
                FreeText.checked("place", typed.text("place")),
                typed.classified("text"),
                responsible == null ? null : PartnerCatalogue.requireTaskTaker(new PartnerId(responsible)));
    }

    /** Only what differs from what is known: one number put right is one event. */
    private List<RecordAttendance> attendances() {
        return attendance().entrySet().stream()
                .filter(one -> !Objects.equals(
                        item.guests().attendance().get(one.getKey().code()), one.getValue()))
                .map(one -> new RecordAttendance(walk, one.getKey(), one.getValue()))
                .toList();
    }

    private Map<PartnerId, Integer> attendance() {
        Map<PartnerId, Integer> attendance = new LinkedHashMap<>();
        typed.request().getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(ATTENDED) && typed.text(name) != null)
                .forEach(name -> attendance.put(new PartnerId(name.substring(ATTENDED.length())), typed.count(name)));
        return attendance;
    }
}
