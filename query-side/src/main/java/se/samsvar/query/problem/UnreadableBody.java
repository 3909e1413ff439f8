package se.samsvar.query.problem;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a body that can't be read which of its fields is to blame, where one is. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Fault fault(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            Fault fault = known(cause);
            if (fault != null) {
                return fault;
            }
        }
        return Fault.of(400, "request.body-unreadable");
    }

    private static @Nullable Fault known(Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Fault.ofField(400, "request.unknown-field", path(unknown), path(unknown));
            // the value's own type refuses it and says why
            case DatabindException bad when bad.getCause() instanceof Refusal refusal -> Fault.of(refusal);
            case DatabindException bad when !bad.getPath().isEmpty() -> Faults.badValue(path(bad), value(bad));
            case IOException tooLarge -> Fault.of(413, "request.too-large", "1 MB");
            default -> null;
        };
    }

    private static String value(DatabindException bad) {
        return bad instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "…";
    }

    private static String path(DatabindException bad) {
        return bad.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
