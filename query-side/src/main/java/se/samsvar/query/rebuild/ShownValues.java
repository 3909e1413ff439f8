package se.samsvar.query.rebuild;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What may be shown of a row's values. Texts carry classes that nobody asks about here: of them only a digest is shown. */
final class ShownValues {
    private static final Set<String> TYPES =
            Set.of("uuid", "int2", "int4", "int8", "bool", "timestamptz", "date", "time", "_uuid");

    /** Texts that hold a code of ours. */
    private static final Set<String> CODES = Set.of(
            "type",
            "status",
            "kind",
            "reply",
            "response",
            "partner",
            "district",
            "goal_area",
            "activity",
            "plan_type",
            "plan_row",
            "waits_for",
            "means",
            "language",
            "urgency");

    private static final int DIGEST_BYTES = 6;

    private ShownValues() {}

    static @Nullable String of(String column, String type, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String text = value.isString() ? value.asString() : value.toString();
        return TYPES.contains(type) || CODES.contains(column) ? text : "#" + digest(text);
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
