package se.samsvar.query.audit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out for people. */
public final class PrettyJson {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public String of(JsonNode node) {
        return mapper.writeValueAsString(node);
    }
}
