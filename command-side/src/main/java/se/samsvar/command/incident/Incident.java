package se.samsvar.command.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.command.task.TaskRegister;
import se.samsvar.incident.*;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentCommand.*;
import se.samsvar.incident.IncidentCommand.MarkMerged;
import se.samsvar.incident.IncidentCommand.ReopenIncident;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.ReportIncident.*;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** A registered incident: its facts as they are known, what became of it, and what was done for the goals. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class Incident extends ReviewedIncident {

    Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportShooting command, Clock clock) {
        report(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportExplosion command, Clock clock) {
        report(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportDeadlyViolence command, Clock clock) {
        report(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportOpenDrugScene command, Clock clock) {
        report(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportArson command, Clock clock) {
        report(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportThreat command, Clock clock) {
        report(command, clock);
    }

    private void report(ReportIncident command, Clock clock) {
        IncidentFacts facts = command.facts();
        if (state.status == null) {
            apply(new IncidentReported(
                    command.incidentId(), command.type(), ReportRule.checked(facts, clock.instant())));
            return;
        }
        IncidentFacts same = facts.reportedAt() == null ? facts.reportedAt(state.reported.reportedAt()) : facts;
        if (!same.equals(state.reported) || !state.firstType.equals(command.type())) {
            throw new Refusal(RefusalCode.INCIDENT_ID_TAKEN, "incidentId");
        }
    }

    @CommandHandler
    void handle(ReclassifyIncident command, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        IncidentState.Classification next =
                new IncidentState.Classification(command.type(), command.suspected(), command.attempted());
        if (!next.equals(state.classification)) {
            refuseUnseen(Facet.CLASSIFICATION, seen);
            apply(new IncidentReclassified(
                    id,
                    state.classification.type(),
                    command.type(),
                    command.suspected(),
                    command.attempted(),
                    command.reason()));
        }
    }

    @CommandHandler
    void handle(CorrectLocation command, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        if (!command.place().equals(state.place)) {
            refuseUnseen(Facet.PLACE, seen);
            apply(new LocationCorrected(id, state.place, command.place(), command.reason()));
        }
    }

    @CommandHandler
    void handle(DeclareFalseAlarm command, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        if (state.status != IncidentStatus.FALSE_ALARM) {
            refuseUnseen(Facet.STATUS, seen);
            apply(new FalseAlarmDeclared(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReleaseScene command, Clock clock, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        if (command.releasedAt().equals(state.sceneReleasedAt)) {
            return;
        }
        refuseUnseen(Facet.SCENE, seen);
        SceneRule.check(command.releasedAt(), state.reported.occurredAt(), state.sceneReleasedAt, clock.instant());
        apply(new SceneReleased(id, command.releasedAt()));
    }

    @CommandHandler
    void handle(MarkMerged command, Incidents incidents, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        if (command.into().equals(state.mergedInto)) {
            return;
        }
        refuseUnseen(Facet.STATUS, seen);
        if (incidents.presence(command.into()) != Incidents.Presence.OPEN) {
            throw new Refusal(RefusalCode.INCIDENT_ENDED, "into");
        }
        apply(new IncidentMerged(id, command.into(), command.reason()));
    }

    @CommandHandler
    void handle(UnmergeIncident command) {
        if (state.status != IncidentStatus.MERGED) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_MERGED, null);
        }
        apply(new IncidentUnmerged(id, state.mergedInto, command.reason()));
    }

    @CommandHandler
    void handle(AddNote command, Actor actor) {
        refuseStrangers(actor);
        ClassifiedText known = state.notes.get(command.noteId());
        if (known == null) {
            apply(new NoteAdded(id, command.noteId(), command.text()));
        } else if (!known.equals(command.text())) {
            throw new Refusal(RefusalCode.NOTE_ID_TAKEN, "noteId");
        }
    }

    @CommandHandler
    void handle(LogGoalAction command, Actor actor) {
        refuseStrangers(actor);
        LogGoalAction known = state.actions.get(command.actionId());
        if (known == null) {
            refuseIfEnded();
            apply(new GoalActionLogged(id, command.actionId(), command.goal(), command.description(), null));
        } else if (!known.equals(command)) {
            throw new Refusal(RefusalCode.ACTION_ID_TAKEN, "actionId");
        }
    }

    @CommandHandler
    void handle(CloseIncident command, TaskRegister tasks, @MetaDataValue(ActorMetadata.SEEN) @Nullable String seen) {
        if (state.status == IncidentStatus.CLOSED) {
            return;
        }
        refuseUnseen(Facet.STATUS, seen);
        int open = tasks.openIn(id);
        if (open > 0 && command.openReason() == null) {
            throw new Refusal(RefusalCode.INCIDENT_OPEN_TASKS, "reason", String.valueOf(open));
        }
        ClassifiedText openReason = open == 0 ? null : command.openReason();
        apply(new IncidentClosed(id, command.summary(), command.lessons(), open, openReason));
    }

    @CommandHandler
    void handle(ReopenIncident command) {
        if (state.status != IncidentStatus.CLOSED) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_CLOSED, null);
        }
        apply(new IncidentReopened(id, command.reason()));
    }

    @CommandHandler
    void handle(StartResponse command) {
        if (!state.classification.equals(state.plannedFor)) {
            apply(new ResponseStarted(
                    id,
                    command.planType(),
                    command.planVersion(),
                    command.actions().size(),
                    command.partners(),
                    command.walkId()));
        }
        command.actions().stream()
                .filter(action -> !state.actions.containsKey(action.actionId()))
                .forEach(action -> apply(new GoalActionLogged(
                        id, action.actionId(), action.goal(), action.description(), action.taskId())));
    }

    @CommandHandler
    void handle(RecordAsHistory command) {
        if (state.plannedFor == null) {
            apply(new ResponseRecordedAsHistory(id, command.planVersion(), command.days()));
        }
    }

    /** An incident that an organisation takes no part in does not exist for it. */
    private void refuseStrangers(Actor actor) {
        if (actor.role() == Role.PARTNER && !state.partners.contains(actor.organisation())) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
        }
    }

    @EventSourcingHandler
    void on(
            IncidentEvent event,
            @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(ActorMetadata.ACTOR) @Nullable String actor,
            @Timestamp Instant at) {
        remember(request);
        changes.after(event, actor, asStored(at));
        id = event.incidentId();
        state.after(event);
    }
}
