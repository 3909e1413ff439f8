package se.samsvar.walk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a stop of a walk's route; a client may choose it. */
public record StopId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StopId {}

    public static StopId of(String text) {
        return new StopId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
