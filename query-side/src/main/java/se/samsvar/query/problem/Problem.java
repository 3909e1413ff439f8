package se.samsvar.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An answer that says what was wrong (RFC 9457), with a stable code. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<FieldError> errors) {
    public record FieldError(String field, String message) {}
}
