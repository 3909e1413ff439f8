package se.samsvar.response;

import org.axonframework.serialization.Revision;
import se.samsvar.DomainEvent;

/** What can happen to the response plan of a type of incident. */
public sealed interface PlanEvent extends DomainEvent {

    PlanId planId();

    /** Somebody works on the next version; {@code draft.version()} is the version that it was made from. */
    @Revision("1")
    record PlanDrafted(PlanId planId, ResponsePlan draft) implements PlanEvent {}

    @Revision("1")
    record PlanDraftDiscarded(PlanId planId) implements PlanEvent {}

    /** From now on new responses follow it; those that run keep theirs. */
    @Revision("1")
    record PlanPublished(PlanId planId, ResponsePlan plan) implements PlanEvent {}
}
