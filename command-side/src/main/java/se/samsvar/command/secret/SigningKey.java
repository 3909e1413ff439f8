package se.samsvar.command.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.samsvar.nodes.SharedKey;
import se.samsvar.secret.KeyFile;
import se.samsvar.setting.Checked;
import se.samsvar.setting.SettingRefused;

/** A key to sign with by HMAC-SHA256. Nodes that work together are given the same by a setting. */
public final class SigningKey {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private static final byte[] FINGERPRINT = "samsvar fingerprint".getBytes(StandardCharsets.US_ASCII);

    private final String setting;
    private final SecretKeySpec key;

    private SigningKey(String setting, String text) {
        this.setting = setting;
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param setting the setting's name, for whoever has to put it right
     * @param configured its value, at least 32 characters; null or blank to keep a key in {@code file}
     */
    public static SigningKey of(String setting, @Nullable String configured, Path file) {
        if (configured == null || configured.isBlank()) {
            try {
                return new SigningKey(setting, KeyFile.readOrChoose(file, SigningKey::random));
            } catch (IOException e) {
                throw new SettingRefused(
                        setting + " is not given, and a key can't be kept in " + file + ".",
                        "Give it, or name a directory that can be written with samsvar.data-dir.",
                        e);
            }
        }
        Checked.secret(setting, configured);
        return new SigningKey(setting, configured);
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** For the other nodes to see that they have the same. */
    public SharedKey shared() {
        return SharedKey.of(setting, sign(FINGERPRINT));
    }

    public byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time whatever is wrong. */
    public boolean isSignatureOf(byte[] signature, byte[] content) {
        return MessageDigest.isEqual(sign(content), signature);
    }
}
