package se.samsvar.command.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.*;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/**
 * Leads and partners as they are: most answer in time, some late, some only when the lead asks, some decline. What each
 * does follows from the seed and from what it is about, so that the same seed gives the same half year.
 */
final class People {

    static final Actor LEAD = new Actor("lead", Role.OPERATIONAL_LEAD, PartnerId.LEAD);

    private final long seed;
    private final SimulatedCity city;
    private final Agenda agenda;
    private final Walkers walkers;

    People(long seed, SimulatedCity city, Agenda agenda) {
        this.seed = seed;
        this.city = city;
        this.agenda = agenda;
        this.walkers = new Walkers(this, city, agenda);
    }

    void hear(DomainEvent event) {
        switch (event) {
            case IncidentReported e -> incident(e.incidentId(), e.type());
            case TaskAssigned e -> task(e, e.dueAt());
            case TaskReassigned e -> task(e, e.dueAt());
            case TaskDueSet e -> task(e, e.dueAt());
            case TaskDeclined e -> later(3, e.taskId() + " reassigned", () -> giveToLead(e));
            case WalkScheduled e -> walkers.planned(e);
            case WalkRescheduled e -> walkers.moved(e);
            case WalkHeld e -> walkers.held(e);
            default -> {}
        }
    }

    Random random(Object about) {
        return new Random(seed * 31 + about.hashCode());
    }

    static ClassifiedText text(String words) {
        return new ClassifiedText(words, Confidentiality.AUTHORITIES);
    }

    static Actor of(PartnerId partner) {
        return partner.equals(PartnerId.LEAD) ? LEAD : new Actor(partner.code(), Role.PARTNER, partner);
    }

    /** What somebody tries may have become impossible meanwhile; then it is left alone. */
    void attempt(Object command, Actor actor) {
        try {
            city.send(command, actor);
        } catch (Refusal refused) {
            Objects.requireNonNull(refused.code());
        }
    }

    void later(long hours, String name, Runnable deed) {
        agenda.at(halfPast(city.clock.instant().plus(Duration.ofHours(hours))), name, deed);
    }

    /** People look at the clock: what they do falls on half past. */
    static Instant halfPast(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 3600 * 3600 + 1800);
    }

    private void incident(IncidentId id, IncidentType type) {
        Random random = random(id);
        later(
                6 + random.nextInt(60),
                id + " released",
                () -> attempt(new ReleaseScene(id, city.clock.instant()), LEAD));
        switch (random.nextInt(16)) {
            case 0 -> later(10, id + " false alarm", () -> attempt(new DeclareFalseAlarm(id, text("Smällare")), LEAD));
            case 1, 2 ->
                later(
                        12,
                        id + " reclassified",
                        () -> attempt(new ReclassifyIncident(id, other(type), false, false, text("Ny bild")), LEAD));
            case 3 ->
                later(
                        5,
                        id + " moved",
                        () -> attempt(
                                new CorrectLocation(id, Place.checked("Vallby", null, null), text("Fel stadsdel")),
                                LEAD));
            case 4 -> {
                later(
                        100,
                        id + " closed",
                        () -> attempt(
                                new CloseIncident(id, text("Avslutas"), null, text("Tas i ordinarie drift")), LEAD));
                later(130, id + " reopened", () -> attempt(new ReopenIncident(id, text("Nya uppgifter")), LEAD));
            }
            default -> {}
        }
        later(
                60,
                id + " review",
                () -> attempt(new HoldReview(id, city.clock.instant(), PartnerId.LEAD, text("Larmet var sent")), LEAD));
        later(20 * 24, id + " report", () -> attempt(new ReportReview(id, PartnerId.LEAD, text("Rapport")), LEAD));
        later(50 * 24, id + " settled", () -> attempt(new SettleReviewActions(id), LEAD));
        later(200 * 24, id + " done", () -> attempt(new CloseIncident(id, text("Klart"), null, null), LEAD));
    }

    private static IncidentType other(IncidentType type) {
        return type == IncidentType.DEADLY_VIOLENCE ? IncidentType.SHOOTING : IncidentType.DEADLY_VIOLENCE;
    }

    private void task(TaskEvent event, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return;
        }
        Instant now = city.clock.instant();
        long window = Math.max(2, Duration.between(now, dueAt).toHours());
        String name = event.taskId() + " " + event.partner() + " " + dueAt;
        Random random = random(name);
        Actor holder = of(event.partner());
        int mood = random.nextInt(20);
        if (mood == 0 && event instanceof TaskAssigned && !holder.equals(LEAD)) {
            later(
                    1,
                    name + " declined",
                    () -> attempt(new DeclineTask(event.taskId(), text("Ingen personal")), holder));
        } else if (mood <= 2) {
            later(window + 30, name + " done late", () -> attempt(new CompleteTask(event.taskId(), null), LEAD));
        } else if (mood <= 4) {
            later(
                    window + 2,
                    name + " acknowledged late",
                    () -> attempt(new AcknowledgeTask(event.taskId(), null), holder));
            later(window + 20, name + " done", () -> attempt(new CompleteTask(event.taskId(), null), holder));
        } else {
            long half = Math.max(1, window / 2);
            later(
                    random.nextLong(half),
                    name + " acknowledged",
                    () -> attempt(new AcknowledgeTask(event.taskId(), null), holder));
            later(
                    half + random.nextLong(half),
                    name + " done",
                    () -> attempt(new CompleteTask(event.taskId(), text("Klart")), holder));
        }
    }

    private void giveToLead(TaskDeclined event) {
        attempt(new ReassignTask(event.taskId(), PartnerId.LEAD, text("Tar över")), LEAD);
    }

    UUID id(Object about) {
        return new UUID(random(about).nextLong(), about.hashCode());
    }
}
