package se.samsvar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifiers that follow from what they name, so that doing the same thing twice names the same thing (RFC 9562 version
 * 3 UUIDs).
 */
public final class NamedIds {

    private NamedIds() {}

    public static UUID of(Object... parts) {
        StringBuilder name = new StringBuilder("samsvar");
        for (Object part : parts) {
            name.append('\u001f').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
