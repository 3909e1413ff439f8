package se.samsvar.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an exception from the rota; a client may choose it. */
public record DutyExceptionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DutyExceptionId {}

    public static DutyExceptionId of(String text) {
        return new DutyExceptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
