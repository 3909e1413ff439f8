package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.facts;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.command.response.ResponseState.OpenTask;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentType;
import se.samsvar.json.MessageJson;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;
import tools.jackson.databind.json.JsonMapper;

/** What a saga keeps must come back from its store as it went in. */
class ResponseStateTest {

    @Test
    void everythingSurvivesBeingStored() {
        ResponseState state = new ResponseState();
        state.reported(new IncidentReported(INCIDENT, IncidentType.SHOOTING, facts()));
        state.round = 2;
        state.known.add("24/mimer");
        state.opened(new OpenTask(
                new TaskId(new UUID(0, 1)),
                "24",
                MIMER,
                "Boendemöte",
                REPORTED,
                GoalPair.parse("G/BOI"),
                Urgency.DAYTIME));
        state.opened(new OpenTask(new TaskId(new UUID(0, 2)), null, MIMER, "Byt lås", null, null, null));
        state.walkId = new WalkId(new UUID(0, 3));
        state.walkStartsAt = REPORTED;
        state.walkHeld = true;
        state.walkIncidents = List.of(INCIDENT);
        state.sceneReleasedAt = REPORTED;
        state.repeat = new WalkMeeting(
                new WalkId(new UUID(0, 4)), MeetingKind.WALK, REPORTED, 3, new District("Bäckby"), "Torget", false);
        state.fixedDue.add("x");
        state.calledOff.addAll(state.open.values());

        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.tolerant(builder);
        JsonMapper mapper = builder.build();
        ResponseState restored = mapper.readValue(mapper.writeValueAsString(state), ResponseState.class);

        assertThat(restored).usingRecursiveComparison().isEqualTo(state);
    }
}
