package se.samsvar.bus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.commandhandling.CommandMessage;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.setting.Checked;

/**
 * Signs who ordered a command. The bus takes messages from whoever reaches it, and an actor in a message's metadata is only
 * a claim: only a node that knows the key can have made the signature.
 */
public final class BusKey {
    /** Where the signature stands in a message's metadata. */
    public static final String SIGNATURE = "signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final List<String> SIGNED = List.of(
            ActorMetadata.ACTOR,
            ActorMetadata.ROLE,
            ActorMetadata.ORGANISATION,
            ActorMetadata.REQUEST,
            ActorMetadata.SEEN,
            ActorMetadata.CAUSING_EVENT);

    private final SecretKeySpec key;

    /** @throws se.samsvar.setting.SettingRefused where the key is shorter than 32 characters */
    public BusKey(String secret) {
        Checked.secret("samsvar.bus.key", secret);
        this.key = new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String sign(CommandMessage<?> command) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            add(mac, command.getIdentifier());
            add(mac, command.getCommandName());
            for (String name : SIGNED) {
                add(mac, command.getMetaData().get(name) instanceof String value ? value : "");
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasSigned(CommandMessage<?> command) {
        return command.getMetaData().get(SIGNATURE) instanceof String signature
                && MessageDigest.isEqual(bytes(signature), bytes(sign(command)));
    }

    /** With its length, so that nothing can move from one field to the next. */
    private static void add(Mac mac, String text) {
        byte[] bytes = bytes(text);
        mac.update(bytes(bytes.length + ":"));
        mac.update(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
