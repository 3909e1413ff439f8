package se.samsvar.command.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Aggregate(cache = "aggregateCache")
class Parcel {
    private static final Logger LOG = LoggerFactory.getLogger(Parcel.class);

    @AggregateIdentifier
    private String parcelId;

    Parcel() {}

    @CommandHandler
    Parcel(ParcelMessages.Order command) {
        LOG.warn("{} ordered", command.parcelId());
        apply(new ParcelMessages.Ordered(command.parcelId()));
    }

    @CommandHandler
    void handle(ParcelMessages.Confirm command) {
        apply(new ParcelMessages.Confirmed(parcelId));
    }

    @CommandHandler
    void handle(ParcelMessages.Return command) {
        apply(new ParcelMessages.Returned(parcelId));
    }

    @EventSourcingHandler
    void on(ParcelMessages.Ordered event) {
        parcelId = event.parcelId();
    }
}
