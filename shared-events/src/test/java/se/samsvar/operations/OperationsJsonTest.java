package se.samsvar.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsvar.json.MessageJson;
import se.samsvar.operations.FindOperations.Operations;
import se.samsvar.operations.OperationsCommand.EvictDeadLetter;
import se.samsvar.operations.OperationsCommand.PauseProcessor;
import se.samsvar.operations.ProcessorState.Pause;
import se.samsvar.operations.ProcessorState.State;
import se.samsvar.refusal.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the bus comes out of it as it went in. */
class OperationsJsonTest {
    private static final Instant AT = Instant.parse("2026-03-10T01:00:00.123Z");

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.strict(builder);
        return builder.build();
    }

    @Test
    void anAnswerIsReadAsItWasWritten() {
        Operations answer = new Operations(
                List.of(
                        new ProcessorState(
                                Side.COMMAND,
                                "notices",
                                4L,
                                9,
                                5L,
                                State.PAUSED,
                                false,
                                false,
                                0,
                                new Pause("admin", AT),
                                false),
                        new ProcessorState(
                                Side.QUERY, "goals", null, -1, null, State.STOPPED, false, true, 0, null, true)),
                List.of(new WaitingLetter(
                        Side.COMMAND, "notices", "one", "two", "NoticeRequested", 0L, 7L, AT, null, true, 3)),
                List.of(new Deed(Side.QUERY, AT, "admin", Deed.Kind.EVICTED, "goals", "two", "Övning")));
        String written = json.writeValueAsString(answer);
        assertThat(written).contains("\"side\":\"command\"", "\"side\":\"query\"");
        assertThat(json.readValue(written, Operations.class)).isEqualTo(answer);
    }

    @Test
    void anOrderIsReadAsItWasWritten() {
        EvictDeadLetter order = new EvictDeadLetter("notices", "two", " Övning ");
        assertThat(order.reason()).isEqualTo("Övning");
        assertThat(json.readValue(json.writeValueAsString(order), EvictDeadLetter.class))
                .isEqualTo(order);
    }

    @Test
    void anOrderThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> new PauseProcessor(" ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new EvictDeadLetter("notices", "two", ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    }
}
