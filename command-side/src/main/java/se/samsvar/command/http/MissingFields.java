package se.samsvar.command.http;

import java.util.List;

/** Required fields were left out of a request. */
final class MissingFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> fields;

    MissingFields(List<String> fields) {
        super("Missing: " + fields);
        this.fields = List.copyOf(fields);
    }

    List<String> fields() {
        return fields;
    }
}
