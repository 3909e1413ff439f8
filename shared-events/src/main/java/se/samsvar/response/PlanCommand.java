package se.samsvar.response;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be ordered of a response plan. */
public sealed interface PlanCommand {

    PlanId planId();

    /** @param draft its version is the one that it was made from */
    record DraftPlan(@TargetAggregateIdentifier PlanId planId, ResponsePlan draft) implements PlanCommand {}

    record DiscardPlanDraft(@TargetAggregateIdentifier PlanId planId) implements PlanCommand {}

    /**
     * Puts a whole plan in force, in place of any draft. The answer is the new version.
     *
     * @param plan its version is the one that it was made from; any other than the one in force is refused
     */
    record PublishPlan(@TargetAggregateIdentifier PlanId planId, ResponsePlan plan) implements PlanCommand {}
}
