package se.samsvar.command.axon;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Saga
public class ParcelSaga {
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(ParcelSaga.class);

    private String parcelId;

    public ParcelSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "parcelId")
    void on(ParcelMessages.Ordered event, CommandGateway commands, DeadlineManager deadlines, Clock clock) {
        parcelId = event.parcelId();
        LOG.warn("{} followed", parcelId);
        deadlines.schedule(clock.instant().plus(PATIENCE), "unclaimed", event.parcelId());
        commands.sendAndWait(new ParcelMessages.Confirm(parcelId));
    }

    @DeadlineHandler(deadlineName = "unclaimed")
    void unclaimed(String payload, CommandGateway commands, ParcelOffice.Letters letters) {
        LOG.warn("{} unclaimed", parcelId);
        if (parcelId.startsWith("torn") && !letters.mended) {
            throw new IllegalStateException("nothing to return");
        }
        commands.sendAndWait(new ParcelMessages.Return(parcelId));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "parcelId")
    void on(ParcelMessages.Returned event) {}
}
