package se.samsvar.walk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a safety walk. */
public record WalkId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WalkId {}

    public static WalkId of(String text) {
        return new WalkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
