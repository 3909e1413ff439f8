package se.samsvar.command.response;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanEvent;
import se.samsvar.response.PlanEvent.PlanDraftDiscarded;
import se.samsvar.response.PlanEvent.PlanDrafted;
import se.samsvar.response.PlanEvent.PlanPublished;
import se.samsvar.response.PlanId;
import se.samsvar.response.ResponsePlan;

/** The response plan of a type of incident: a version in force, and perhaps a draft of the next. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class VersionedPlan extends RepeatableRequests {

    @AggregateIdentifier
    private PlanId id;

    /** Null before the first change: then the city's first version is in force. */
    private ResponsePlan published;

    private ResponsePlan draft;

    VersionedPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftPlan command, PlanCatalogue first) {
        ResponsePlan inForce = inForce(command.planId(), first);
        PlanRule.checkBase(command.planId(), command.draft(), inForce);
        if (!command.draft().equals(draft)) {
            apply(new PlanDrafted(command.planId(), command.draft()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DiscardPlanDraft command) {
        if (draft == null) {
            throw new Refusal(RefusalCode.PLAN_NO_DRAFT, null);
        }
        apply(new PlanDraftDiscarded(id));
    }

    /** @return the version that is in force afterwards */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(PublishPlan command, PlanCatalogue first) {
        ResponsePlan inForce = inForce(command.planId(), first);
        if (PlanRule.at(command.plan(), inForce.version()).equals(inForce)) {
            return inForce.version();
        }
        PlanRule.checkBase(command.planId(), command.plan(), inForce);
        PlanRule.check(command.plan());
        int version = inForce.version() + 1;
        apply(new PlanPublished(command.planId(), PlanRule.at(command.plan(), version)));
        return version;
    }

    private ResponsePlan inForce(PlanId planId, PlanCatalogue first) {
        return published == null ? first.get(planId.type()) : published;
    }

    @EventSourcingHandler
    void on(PlanEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request) {
        remember(request);
        id = event.planId();
        switch (event) {
            case PlanDrafted e -> draft = e.draft();
            case PlanDraftDiscarded e -> draft = null;
            case PlanPublished e -> {
                published = e.plan();
                draft = null;
            }
        }
    }
}
