package se.samsvar.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How messages, saga state and tokens are written as JSON, the same on both sides and in every stored event. */
public final class MessageJson {
    private MessageJson() {}

    /** For what is stored: a field that a newer version wrote is ignored. Instants are ISO 8601 strings. */
    public static void tolerant(JsonMapper.Builder builder) {
        configure(builder).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** For what is asked: a command with a field that nobody knows is refused, not half obeyed. */
    public static void strict(JsonMapper.Builder builder) {
        configure(builder).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .polymorphicTypeValidator(knownTypes())
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.SETTER, Visibility.NONE));
    }

    /** A stored token names its own class; nothing outside these packages may be named. */
    private static BasicPolymorphicTypeValidator knownTypes() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("se.samsvar.")
                .allowIfSubType("java.util.")
                .build();
    }
}
