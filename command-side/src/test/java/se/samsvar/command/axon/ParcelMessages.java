package se.samsvar.command.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A domain small enough to test the plumbing with. */
final class ParcelMessages {
    private ParcelMessages() {}

    record Order(@TargetAggregateIdentifier String parcelId) {}

    record Confirm(@TargetAggregateIdentifier String parcelId) {}

    record Return(@TargetAggregateIdentifier String parcelId) {}

    record Ordered(String parcelId) {}

    record Confirmed(String parcelId) {}

    record Returned(String parcelId) {}
}
