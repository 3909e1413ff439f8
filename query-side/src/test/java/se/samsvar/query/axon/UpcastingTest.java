package se.samsvar.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.task.TaskEvent.TaskReminded;

/** What the views follow brings old events into the shape of today. */
class UpcastingTest extends QueryTest {
    private static final String OLD = """
            {"taskId": "6f1c0d3e-7a25-4d8e-9c46-2f0f3f5b7a10", "incidentId": "6f1c0d3e-7a25-4d8e-9c46-2f0f3f5b7a11",
             "partner": "mimer", "title": "Boendemöte", "dueAt": "2026-03-04T10:00:00Z"}""";

    @Autowired
    private Configuration axon;

    @Test
    void anEventOfAnEarlierRevisionIsReadAsToday() {
        IntermediateEventRepresentation renewed = axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(stored(), axon.eventSerializer())))
                .findFirst()
                .orElseThrow();
        assertThat(renewed.getType().getRevision()).isEqualTo("2");
        SerializedObject<?> data = renewed.getData();
        TaskReminded reminded = axon.eventSerializer().deserialize(data);
        assertThat(reminded.title()).isEqualTo("Boendemöte");
        assertThat(reminded.delayedFrom()).isNull();
    }

    private static GenericDomainEventEntry<byte[]> stored() {
        return new GenericDomainEventEntry<>(
                "PartnerTask",
                "6f1c0d3e-7a25-4d8e-9c46-2f0f3f5b7a10",
                3,
                "e",
                Instant.EPOCH,
                TaskReminded.class.getName(),
                "1",
                OLD.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
