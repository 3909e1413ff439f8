package se.samsvar.command.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.incident.*;
import se.samsvar.incident.IncidentCommand.*;
import se.samsvar.incident.IncidentCommand.AssignReviewAction;
import se.samsvar.incident.IncidentCommand.HoldReview;
import se.samsvar.incident.IncidentCommand.ReportReview;
import se.samsvar.incident.IncidentCommand.SettleReviewActions;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.ReportIncident.*;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The part of an incident that looks back upon it, and what all parts share. */
@NullUnmarked
abstract class ReviewedIncident extends RepeatableRequests {

    @AggregateIdentifier
    IncidentId id;

    final IncidentState state = new IncidentState();
    final LatestChanges changes = new LatestChanges();

    @CommandHandler
    void handle(HoldReview command, Clock clock) {
        ReviewHeld held = new ReviewHeld(id, command.heldAt(), command.owner(), command.findings());
        if (!held.equals(state.review)) {
            refuseIfEnded();
            ReviewRule.check(command.heldAt(), command.owner(), state.reported.occurredAt(), clock.instant());
            apply(held);
        }
    }

    @CommandHandler
    void handle(ReportReview command) {
        ReviewReported reported = new ReviewReported(id, command.owner(), command.report());
        if (!reported.equals(state.report)) {
            refuseIfEnded();
            PartnerCatalogue.requireTaskTaker(command.owner());
            apply(reported);
        }
    }

    @CommandHandler
    void handle(AssignReviewAction command, Clock clock) {
        ReviewActionAssigned assigned = new ReviewActionAssigned(
                id, command.taskId(), command.owner(), command.title(), command.dueAt(), command.goal());
        ReviewActionAssigned known = state.reviewActions.get(command.taskId());
        if (known == null) {
            refuseIfEnded();
            ReviewRule.checkAction(command.owner(), command.dueAt(), clock.instant());
            apply(assigned);
        } else if (!known.equals(assigned)) {
            throw new Refusal(RefusalCode.TASK_ID_TAKEN, "taskId");
        }
    }

    @CommandHandler
    void handle(SettleReviewActions command) {
        if (!state.reviewSettled) {
            refuseIfEnded();
            apply(new ReviewActionsSettled(id));
        }
    }

    final void refuseUnseen(Facet facet, @Nullable String seen) {
        changes.refuseUnseen(facet, seen);
        if (state.status != IncidentStatus.OPEN) {
            changes.refuseUnseen(Facet.STATUS, seen);
        }
        refuseIfEnded();
    }

    final void refuseIfEnded() {
        if (state.status != IncidentStatus.OPEN) {
            throw new Refusal(RefusalCode.INCIDENT_ENDED, null);
        }
    }
}
