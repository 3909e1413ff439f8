package se.samsvar.query.sentence;

import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.web.Reader;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;

/** Says what happened, in the language of the reader and without the texts that the reader may not have. */
public final class EventSentences {

    public String sentence(DomainEvent event, Actor viewer) {
        return sentence(event, null, viewer);
    }

    /** @param author the organisation that wrote the event's texts, or null where it is unknown */
    public String sentence(DomainEvent event, @Nullable PartnerId author, Actor viewer) {
        return sentence(event, author, viewer, null);
    }

    /** @param on the incident whose story it is told in, or null where it stands alone */
    public String sentence(DomainEvent event, @Nullable PartnerId author, Actor viewer, @Nullable IncidentId on) {
        Phrases phrases = new Phrases(viewer, author, Reader.locale());
        return switch (event) {
            case IncidentEvent happened -> new IncidentSentences(phrases, on).of(happened);
            case TaskEvent happened -> new TaskSentences(phrases).of(happened);
            case WalkEvent happened -> new WalkSentences(phrases).of(happened);
            case NoticeEvent happened -> NoticeSentences.of(happened, phrases);
            case PartnerEvent happened -> PartnerSentences.of(happened, phrases);
            case PlanEvent happened -> PlanSentences.of(happened, phrases);
            case PoliceRecordEvent happened -> PoliceSentences.of(happened, phrases);
            default -> throw new IllegalArgumentException("No sentence for " + event.getClass());
        };
    }
}
