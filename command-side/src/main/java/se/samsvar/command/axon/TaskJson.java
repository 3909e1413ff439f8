package se.samsvar.command.axon;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import se.samsvar.json.MessageJson;
import tools.jackson.databind.json.JsonMapper;

/** The data of a scheduled task as JSON: it outlives the code that wrote it. */
class TaskJson implements Serializer {
    private final JsonMapper mapper;

    TaskJson() {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.tolerant(builder);
        mapper = builder.build();
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : mapper.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] json) {
        return json == null ? null : mapper.readValue(json, type);
    }
}
