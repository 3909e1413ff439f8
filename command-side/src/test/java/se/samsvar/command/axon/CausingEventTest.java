package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.ActorMetadata;

class CausingEventTest {
    private static final Map<String, String> FROM = Map.of(ActorMetadata.CAUSING_EVENT, "earlier");

    private final CausingEvent causingEvent = new CausingEvent();

    @Test
    void anEventIsTheCauseOfWhatFollowsWhateverCausedItItself() {
        var event = new GenericEventMessage<>("this one", "payload", MetaData.from(FROM), Instant.EPOCH);
        assertThat(causingEvent.correlationDataFor(event)).isEqualTo(Map.of(ActorMetadata.CAUSING_EVENT, "this one"));
    }

    @Test
    void commandsAndDeadlinesHandOnTheEventThatTheyCameFrom() {
        assertThat(causingEvent.correlationDataFor(new GenericCommandMessage<>("order", FROM)))
                .isEqualTo(FROM);
        var deadline = new GenericDeadlineMessage<>(
                "step", new GenericMessage<>("payload", MetaData.from(FROM)), () -> Instant.EPOCH);
        assertThat(causingEvent.correlationDataFor(deadline)).isEqualTo(FROM);
    }

    @Test
    void whatAPersonOrdersHasNoCause() {
        assertThat(causingEvent.correlationDataFor(new GenericCommandMessage<>("order", Map.of())))
                .isEmpty();
    }
}
